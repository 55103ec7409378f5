using VRLab.Assets.Tests.Preview;
using VRLab.Core;

namespace VRLab.Assets.Tests;

/// <summary>Each kind of an author's mistake is refused in words that help.</summary>
[TestFixture]
public sealed class ProblemTests
{
    [TestCase("gate-vlave", "", "There is no asset 'gate-vlave'. Did you mean 'gate-valve'?")]
    [TestCase("gauge", "maximun=4", "Asset 'gauge' has no parameter 'maximun'. Did you mean 'maximum'?")]
    [TestCase("lock-hasp", "color=red", "Asset 'lock-hasp' has no parameter 'color'. It takes none.")]
    [TestCase("gauge", "maximum=ten", "Parameter 'maximum' of asset 'gauge' is 'ten'. Give a number from -1000000 to 1000000.")]
    [TestCase("gauge", "maximum=NaN", "Parameter 'maximum' of asset 'gauge' is 'NaN'. Give a number from -1000000 to 1000000.")]
    [TestCase("gate-valve", "wheel-diameter=2", "Parameter 'wheel-diameter' of asset 'gate-valve' is '2'. Give a number from 0.14 to 0.4.")]
    [TestCase("gate-valve", "wheel-color=rde", "Parameter 'wheel-color' of asset 'gate-valve' is 'rde'. Did you mean 'red'?")]
    [TestCase("strainer-basket", "state=wet", "Parameter 'state' of asset 'strainer-basket' is 'wet'. Known: clean, dirty.")]
    [TestCase("gauge", "minimum=5,maximum=5", "The gauge's maximum is not above its minimum. Give 'maximum' a larger value than 'minimum'.")]
    [TestCase("gauge", "red-from=8,red-to=7", "The gauge's red zone is empty. Give 'red-to' a larger value than 'red-from'.")]
    public void IsRefusedWithARemedy(string asset, string parameters, string expected)
    {
        Dictionary<string, string> given = DrillScene.Parameters(parameters.Split(',', StringSplitOptions.RemoveEmptyEntries));
        ProblemException problem = Assert.Throws<ProblemException>(() => ModelKit.Build(asset, given))!;
        Assert.Multiple(() =>
        {
            Assert.That(problem.Message, Is.EqualTo(expected));
            Assert.That(problem.Code, Is.EqualTo(ExitCode.BadInput));
        });
    }

    [Test]
    public void TextWithoutEndIsRefused()
    {
        Dictionary<string, string> given = new() { ["label"] = new string('x', 401) };
        Assert.That(() => ModelKit.Build("gauge", given), Throws.TypeOf<ProblemException>().With.Message.Contains("has 401 characters"));
    }

    [Test]
    public void NamesAreOrderedAndDescribed()
    {
        Assert.That(ModelKit.Names, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(ModelKit.Names, Is.Unique);
        Assert.That(ModelKit.Names.Select(n => ModelKit.Describe(n).Description), Has.All.Not.Empty);
    }
}
