using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr.Tests;

[TestFixture]
internal sealed class RecenteringTests
{
    [TestCase(0.7f, 0.3f)]
    [TestCase(-2.5f, -0.4f)]
    [TestCase(3.1f, 0f)]
    public void TheHeadEndsAboveTheOriginAndFacesForward(float yawRadians, float pitchRadians)
    {
        Pose stageFromHead = new(new Vector3(1.5f, 1.6f, -2), Quaternion.CreateFromYawPitchRoll(yawRadians, pitchRadians, 0));
        Pose head = Recentering.StageFromNewStage(stageFromHead).Inverse * stageFromHead;
        Assert.That(head.Position.X, Is.EqualTo(0).Within(1e-5));
        Assert.That(head.Position.Z, Is.EqualTo(0).Within(1e-5));
        Assert.That(head.Position.Y, Is.EqualTo(1.6f).Within(1e-6), "the floor stays where it is");
        Assert.That(head.Forward.X, Is.EqualTo(0).Within(1e-5));
        Assert.That(head.Forward.Z, Is.LessThan(0));
        Assert.That(head.Forward.Y, Is.EqualTo(MathF.Sin(pitchRadians)).Within(1e-5), "looking up or down stays");
    }

    [Test]
    public void LookingStraightDownKeepsTheHeading()
    {
        Pose stageFromHead = new(Vector3.UnitY, Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2));
        Assert.That(Recentering.StageFromNewStage(stageFromHead).Orientation, Is.EqualTo(Quaternion.Identity));
    }
}
