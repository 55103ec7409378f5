using System.Text.RegularExpressions;
using VRLab.Tutor.Speech;

namespace VRLab.Tutor.Tests.Speech;

public sealed partial class PinyinTests
{
    [TestCase("关闭出口阀。", "guan1 bi4 chu1 kou3 fa2.")]
    [TestCase("重新启动离心泵", "chong2 xin1 qi3 dong4 li2 xin1 beng4")]
    [TestCase("压力为零，打开排气阀", "ya1 li4 wei2 ling2, da3 kai1 pai2 qi4 fa2")]
    [TestCase("不要空转", "bu2 yao4 kong1 zhuan4")]
    [TestCase("第一步", "di4 yi1 bu4")]
    [TestCase("按一下", "an4 yi2 xia4")]
    [TestCase("压力 2.5 bar", "ya1 li4 2 dian3 5 ba1")]
    [TestCase("戴好PPE！", "dai4 hao3 pi4 pi4 yi4.")]
    public void SentencesAreReadAsAPersonWould(string text, string expected) => Assert.That(PinyinText.Convert(text), Is.EqualTo(expected));

    [Test]
    public void EveryWordHasASyllableForEachCharacter()
    {
        foreach ((string word, string[] syllables) in PinyinDictionary.Instance.Words)
        {
            Assert.That(syllables, Has.Length.EqualTo(word.Length), word);
            Assert.That(syllables, Has.All.Matches<string?>(syllable => Syllable().IsMatch(syllable ?? "")), word);
        }
    }

    [Test]
    public void EveryCharacterOfTheScenariosCanBeRead()
    {
        string library = Path.Combine(RepositoryRoot(), "Scenarios", "Library");
        string[] files = Directory.Exists(library) ? Directory.GetFiles(library, "*.yaml", SearchOption.AllDirectories) : [];
        foreach (string file in files)
        {
            IEnumerable<char> unknown = File.ReadAllText(file).Where(IsHanzi).Distinct().Where(character => !PinyinDictionary.Instance.Knows(character));
            Assert.That(unknown, Is.Empty, file);
        }

        Assume.That(files, Is.Not.Empty, "no scenario is there yet");
    }

    private static bool IsHanzi(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static string RepositoryRoot()
    {
        string folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "VRLab.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("VRLab.sln is above no folder of the tests.");
        }

        return folder;
    }

    [GeneratedRegex("^[a-z]+[1-5]$")]
    private static partial Regex Syllable();
}
