using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Tests;

/// <summary>What lenses hide, as runtimes tell it, rightly and wrongly; the simulated headset's driver has no function for it.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class OpenXrHiddenAreaTests
{
    private static readonly XrVector2f[] Corners = [new() { x = -1, y = -1 }, new() { x = -0.5f, y = -1 }, new() { x = -1, y = -0.5f }, new() { x = 1, y = 1 }];

    private OpenXrInstance _instance = null!;
    private OpenXrHiddenArea _area = null!;

    [SetUp]
    public void Start()
    {
        _instance = ScriptedRuntime.Start();
        _area = new OpenXrHiddenArea(_instance, new XrSession(2), isTold: true);
    }

    [TearDown]
    public void End() => _instance.Dispose();

    [Test]
    public void TrianglesAreTakenCornerByCornerForEachEye()
    {
        ScriptedRuntime.Masks[0] = (Corners, [0, 1, 2, 2, 1, 3]);
        ScriptedRuntime.Masks[1] = (Corners, [3, 1, 2]);
        _area.Read();
        Assert.That(_area.Of(0).ToArray(), Is.EqualTo(new Vector2[] { new(-1, -1), new(-0.5f, -1), new(-1, -0.5f), new(-1, -0.5f), new(-0.5f, -1), new(1, 1) }));
        Assert.That(_area.Of(1).ToArray(), Is.EqualTo(new Vector2[] { new(1, 1), new(-0.5f, -1), new(-1, -0.5f) }));
        Assert.That(_area.Version, Is.EqualTo(1));
    }

    [Test]
    public void ACornerThatIsNotThereMakesNoMask()
    {
        ScriptedRuntime.Masks[0] = (Corners, [0, 1, 4]);
        _area.Read();
        Assert.That(_area.Of(0).Length, Is.Zero);
    }

    [Test]
    public void AMaskOfAbsurdSizeOrARefusalMakesNone()
    {
        ScriptedRuntime.Masks[0] = (Corners, new uint[70_000]);
        _area.Read();
        Assert.That(_area.Of(0).Length, Is.Zero);
        ScriptedRuntime.Masks[0] = (Corners, [0, 1, 2]);
        ScriptedRuntime.MaskResult = XrResult.ErrorRuntimeFailure;
        _area.Read();
        Assert.That(_area.Of(0).Length, Is.Zero);
    }

    [Test]
    public void AChangeIsToldAndReadAnew()
    {
        using var session = new OpenXrSession(_instance, new XrSession(2));
        _area.Read();
        ScriptedRuntime.Masks[0] = (Corners, [0, 1, 2]);
        ScriptedRuntime.SayMaskChanged();
        session.PollEvents();
        Assert.That(session.IsHiddenAreaStale, Is.True);
        _area.Read();
        Assert.That((_area.Of(0).Length, _area.Version), Is.EqualTo((3, 2)));
        session.PollEvents();
        Assert.That(session.IsHiddenAreaStale, Is.False);
    }
}
