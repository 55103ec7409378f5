using System.Numerics;
using VRLab.Core;
using VRLab.Xr.Window;

namespace VRLab.Xr.Tests;

/// <summary>The player at a desk, without a window: what the hands do for what the player wants.</summary>
[TestFixture]
internal sealed class DesktopAvatarTests
{
    private const float StepSeconds = 1f / 90;

    private static readonly FieldOfView Fov = new(-0.8f, 0.8f, 0.5f, -0.5f);
    private static readonly DesktopProbe Wall = static (_, _) => new DesktopTarget(0.6f);
    private static readonly DesktopProbe Far = static (_, _) => new DesktopTarget(4);

    private DesktopAvatar _avatar = null!;

    [SetUp]
    public void Stand() => _avatar = new DesktopAvatar(1.6f);

    [Test]
    public void TheHandHoversAFingerBeforeWhatItPointsAt()
    {
        XrHandState hand = Play(default, Wall).Right;
        float tip = Reach(hand) + HandTipMeters;
        Assert.That(tip, Is.GreaterThan(0.45f).And.LessThan(0.58f), "near, but not touching");
        Assert.That(hand.Squeeze, Is.Zero);
    }

    [Test]
    public void GrabbingSqueezesOnlyWhenTheHandHasArrived()
    {
        Play(default, Wall);
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        XrHandState first = Step(grab, Wall).Right;
        Assert.That(first.Squeeze, Is.Zero, "still on its way");
        XrHandState later = Play(grab, Wall).Right;
        Assert.That(later.Squeeze, Is.EqualTo(1));
        Assert.That(Reach(later), Is.EqualTo(0.57f).Within(0.001));
    }

    [Test]
    public void WhatIsHeldKeepsItsDistanceWhateverLiesBehind()
    {
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        Play(grab, Wall);
        Assert.That(Reach(Play(grab, Far).Right), Is.EqualTo(0.6f).Within(0.001));
        Assert.That(Reach(Step(grab with { PushMeters = -0.2f }, Far).Right), Is.LessThan(0.6f), "pulled nearer");
    }

    [Test]
    public void NothingBeyondReachIsTouched()
    {
        XrHandState hand = Play(default(DesktopIntent) with { IsGrabbing = true }, Far).Right;
        Assert.That(Reach(hand), Is.LessThan(0.95f));
    }

    [Test]
    public void AHandWithNothingNearKeepsOutOfTheMiddleAndPointsWhereTheCursorDoes()
    {
        DesktopIntent aimed = default(DesktopIntent) with { Cursor = new Vector2(0.3f, 0.2f) };
        XrInput input = Play(aimed, Far);
        Pose aim = input.Right.StageFromAim;
        Vector3 direction = Vector3.Normalize(new Vector3(0.3f * MathF.Tan(Fov.RightRadians), 0.2f * MathF.Tan(Fov.UpRadians), -1));
        Vector3 target = input.StageFromHead.Position + (direction * 4);
        Assert.That(Vector3.Distance(aim.Position + (aim.Forward * Vector3.Distance(aim.Position, target)), target), Is.LessThan(0.01));
        Vector3 inHead = input.StageFromHead.Inverse.TransformPoint(aim.Position);
        Assert.That(MathF.Atan2(-inHead.Y, -inHead.Z), Is.GreaterThan(0.15f), "below the line of sight");
    }

    [Test]
    public void APokeGoesAFewMillimetersIntoTheSurface()
    {
        Play(default, Wall);
        XrHandState hand = Play(default(DesktopIntent) with { IsPoking = true }, Wall).Right;
        Assert.That(Reach(hand) + HandTipMeters - 0.6f, Is.GreaterThan(0.004f).And.LessThan(0.02f));
    }

    [Test]
    public void TheWheelTurnsAValveAboutItsStem()
    {
        float turned = 0;
        Vector3 center = new(0.2f, 1.6f, -0.5f);
        DesktopProbe valve = (_, _) => new DesktopTarget(0.5f, new DesktopTurning(Vector3.UnitZ, center, () => turned));
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        Play(grab, valve);
        for (int i = 0; i < 200; i++)
        {
            Vector3 arm = Step(grab with { RollRadians = 0.02f }, valve).Right.StageFromGrip.Position - center;
            turned += MathF.IEEERemainder(MathF.Atan2(arm.Y, arm.X) - MathF.PI - turned, MathF.Tau);
            Assert.That(arm.Length(), Is.EqualTo(0.2f).Within(1e-4), "the hand stays on the rim");
        }

        Assert.That(turned, Is.LessThan(-8.0f), "more than a turn, clockwise as the player sees it");
    }

    [Test]
    public void DraggingAroundTheMiddleTurnsAValve()
    {
        Vector3 center = new(0.2f, 1.6f, -0.5f);
        DesktopProbe stuck = (_, _) => new DesktopTarget(0.5f, new DesktopTurning(Vector3.UnitZ, center, () => 0));
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        Play(grab, stuck);
        Vector3 arm = Play(grab with { Cursor = new Vector2(0, 0.2f) }, stuck).Right.StageFromGrip.Position - center;
        Assert.That(MathF.Atan2(arm.Y, -arm.X), Is.EqualTo(MathF.Atan2(0.1f * MathF.Tan(0.5f), 0.2f)).Within(1e-3));
        Play(grab with { Cursor = new Vector2(0.4f, 0.9f) }, stuck);
        arm = Play(grab with { Cursor = new Vector2(0.8f, 0) }, stuck).Right.StageFromGrip.Position - center;
        Assert.That(MathF.Abs(MathF.Atan2(arm.Y, -arm.X)), Is.LessThan(0.9f), "a control that is blocked holds the hand");
    }

    [Test]
    public void WhatIsCarriedGoesToWhatTheCursorPointsAt()
    {
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        Play(grab, Wall);
        XrHandState hand = Play(grab, static (_, _) => new DesktopTarget(0.8f)).Right;
        Assert.That(Reach(hand), Is.EqualTo(0.77f).Within(0.001));
    }

    [Test]
    public void WhatIsHeldIsCarriedNoFasterThanItCanFollow()
    {
        DesktopIntent grab = default(DesktopIntent) with { IsGrabbing = true };
        Vector3 last = Play(grab, Wall).Right.StageFromGrip.Position;
        DesktopIntent[] moves = [grab with { IsToHead = true }, grab with { Cursor = Vector2.One }, grab with { IsToOtherHand = true }];
        foreach (DesktopIntent intent in moves)
        {
            for (int i = 0; i < 60; i++)
            {
                Vector3 now = _avatar.Step(intent, Fov, Wall, 0.05f).Right.StageFromGrip.Position;
                Assert.That(Vector3.Distance(last, now), Is.LessThan(0.13f));
                last = now;
            }
        }
    }

    [Test]
    public void TheFingersPointAhead()
    {
        Pose grip = Play(default, Wall).Right.StageFromGrip;
        Assert.That(Vector3.Dot(grip.TransformDirection(-Vector3.UnitY), -Vector3.UnitZ), Is.GreaterThan(0.5f));
    }

    [Test]
    public void TheOtherHandKeepsWhatItHolds()
    {
        Play(default(DesktopIntent) with { IsGrabbing = true }, Wall);
        XrInput input = Step(default(DesktopIntent) with { SwitchesHand = true }, Wall);
        Assert.That(_avatar.ActiveHand, Is.EqualTo(Hand.Left));
        Assert.That(Play(default, Wall).Right.Squeeze, Is.EqualTo(1));
        Assert.That(input.Left.Squeeze, Is.Zero);
    }

    [Test]
    public void WalkingIsTheLeftStick()
    {
        XrInput input = Step(default(DesktopIntent) with { Walk = new Vector2(0, 1) }, Wall);
        Assert.That(input.Left.Thumbstick, Is.EqualTo(Vector2.UnitY));
        Assert.That(input.Left.IsActive, Is.True, "the session takes no stick of an inactive hand");
        Assert.That(input.StageFromHead.Position, Is.EqualTo(new Vector3(0, 1.6f, 0)));
    }

    [Test]
    public void LookingUpAndDownStopsBeforeTheNeckBreaks()
    {
        XrInput input = Step(default(DesktopIntent) with { LookRadians = new Vector2(0.5f, 10) }, Wall);
        Assert.That(input.StageFromHead.Forward.Y, Is.LessThan(0.999f));
        Assert.That(input.StageFromHead.Forward.X, Is.LessThan(0), "turned to the left");
    }

    [Test]
    public void GogglesGoToTheHeadAndGlovesToTheOtherHand()
    {
        XrInput head = Step(default(DesktopIntent) with { IsToHead = true }, Wall);
        Assert.That(Reach(head.Right), Is.LessThan(0.20f));
        XrInput other = Step(default(DesktopIntent) with { IsToOtherHand = true }, Wall);
        Assert.That(Vector3.Distance(other.Right.StageFromGrip.Position, other.Left.StageFromGrip.Position), Is.LessThan(0.15f));
    }

    [Test]
    public void TheHandLiesUnderTheCursor()
    {
        XrInput input = Play(default(DesktopIntent) with { Cursor = new Vector2(1, 0) }, Wall);
        Vector3 inHead = input.StageFromHead.Inverse.TransformPoint(input.Right.StageFromGrip.Position);
        Assert.That(MathF.Atan2(inHead.X, -inHead.Z), Is.EqualTo(0.8f).Within(1e-3), "at the right edge of the field of view");
    }

    [Test]
    public void NothingIsAllocated()
    {
        Play(default, Wall);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(default(DesktopIntent) with { IsGrabbing = true, RollRadians = 0.01f }, Wall);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(1280, 720, 640, 480, 0, 60, 640, 360)]
    [TestCase(1280, 720, 1280, 720, 0, 0, 1280, 720)]
    [TestCase(100, 100, 300, 100, 100, 0, 100, 100)]
    public void ThePictureFitsTheWindow(int width, int height, int windowWidth, int windowHeight, int left, int top, int shownWidth, int shownHeight) =>
        Assert.That(Letterbox.Fit(width, height, windowWidth, windowHeight), Is.EqualTo(new Letterbox(left, top, shownWidth, shownHeight)));

    private static float HandTipMeters => 0.07f;

    private XrInput Play(in DesktopIntent intent, DesktopProbe probe)
    {
        XrInput input = default;
        for (int i = 0; i < 90; i++)
        {
            input = Step(intent, probe);
        }

        return input;
    }

    private XrInput Step(in DesktopIntent intent, DesktopProbe probe) => _avatar.Step(intent, Fov, probe, StepSeconds);

    private float Reach(in XrHandState hand) => Vector3.Distance(hand.StageFromGrip.Position, _avatar.StageFromHead.Position);
}
