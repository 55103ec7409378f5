namespace VRLab.Core.Tests;

public sealed class LanguagesTests
{
    [TestCase("zh-CN", Language.Chinese)]
    [TestCase("zh", Language.Chinese)]
    [TestCase("en", Language.English)]
    [TestCase("EN-us", Language.English)]
    public void KnowsItsTags(string tag, Language expected)
    {
        Assert.That(Languages.TryParse(tag, out Language language), Is.True);
        Assert.That(language, Is.EqualTo(expected));
    }

    [Test]
    public void RefusesOthers() => Assert.That(Languages.TryParse("fr", out _), Is.False);

    [Test]
    public void TagsComeBack()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.That(Languages.TryParse(language.Tag(), out Language again) && again == language, Is.True);
        }
    }

    [Test]
    public void TextIsChosenByLanguage()
    {
        var text = new LocalizedText("阀门", "valve");
        Assert.That(text.In(Language.Chinese), Is.EqualTo("阀门"));
        Assert.That(text.In(Language.English), Is.EqualTo("valve"));
    }
}
