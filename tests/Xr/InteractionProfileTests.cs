using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Tests;

[TestFixture]
internal sealed class InteractionProfileTests
{
    private static IEnumerable<InteractionProfile> Profiles => InteractionProfile.All;

    [Test]
    public void NoProfileIsListedTwice() =>
        Assert.That(InteractionProfile.All.Select(profile => profile.Path), Is.Unique);

    [TestCaseSource(nameof(Profiles))]
    public void EachHandCanPointGrabAndPress(InteractionProfile profile)
    {
        List<(string Action, string Path)> bindings = [.. profile.Bindings()];
        foreach (string hand in new[] { "/user/hand/left/", "/user/hand/right/" })
        {
            IEnumerable<string> actions = bindings.Where(binding => binding.Path.StartsWith(hand, StringComparison.Ordinal)).Select(binding => binding.Action);
            Assert.That(actions, Is.SupersetOf(new[] { "grip", "aim", "trigger", "squeeze" }));
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void NoActionIsBoundTwiceToOnePath(InteractionProfile profile) => Assert.That(profile.Bindings(), Is.Unique);
}
