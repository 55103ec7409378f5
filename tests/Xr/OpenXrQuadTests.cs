using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Tests;

/// <summary>Flat pictures beside the frames: what the runtime is told of them, and when.</summary>
[TestFixture]
[NonParallelizable]
internal sealed unsafe class OpenXrQuadTests
{
    private static readonly XrSpace Stage = new(9);

    private readonly OpenXrQuads _quads = new();
    private GpuDevice _gpu = null!;
    private OpenXrInstance _instance = null!;
    private OpenXrSession _session = null!;

    [SetUp]
    public void Start()
    {
        _gpu = GpuDevice.Open();
        _instance = ScriptedRuntime.Start();
        ScriptedRuntime.Gpu = _gpu;
        _session = new OpenXrSession(_instance, new XrSession(2));
    }

    [TearDown]
    public void End()
    {
        _quads.Dispose();
        _session.Dispose();
        ScriptedRuntime.Start().Dispose();
        _instance.Dispose();
        _gpu.Dispose();
        Assert.That(_gpu.ValidationMessages, Is.Empty, "nothing is left on the device");
    }

    [Test]
    public void NothingIsShownBeforeItWasDrawn()
    {
        OpenXrQuad quad = NewQuad();
        quad.Show(Pose.Identity, Vector2.One, 64, 32);
        Assert.That(Layers(), Is.Empty);
        Assert.That(quad.TryAcquire(out GpuImage? image), Is.True);
        Assert.That((image!.Description.Width, image.Description.Height, image.Description.Layers), Is.EqualTo((64u, 32u, 1u)));
        Assert.That(Layers(), Has.Length.EqualTo(1));
    }

    [Test]
    public void ItIsToldWhereAndWhichPartAndStaysUntilHidden()
    {
        OpenXrQuad quad = NewQuad();
        quad.TryAcquire(out _);
        quad.Show(Pose.At(1, 2, -3), new Vector2(0.5f, 0.25f), 40, 20);
        XrCompositionLayerQuad layer = Layers().Single();
        Assert.That((layer.pose.position.x, layer.pose.position.y, layer.pose.position.z), Is.EqualTo((1f, 2f, -3f)));
        Assert.That((layer.size.width, layer.size.height), Is.EqualTo((0.5f, 0.25f)));
        Assert.That((layer.subImage.imageRect.extent.width, layer.subImage.imageRect.extent.height, layer.subImage.imageArrayIndex), Is.EqualTo((40, 20, 0u)));
        Assert.That((layer.space, layer.eyeVisibility, layer.layerFlags), Is.EqualTo((Stage, XrEyeVisibility.Both, XrCompositionLayerFlags.BlendTextureSourceAlpha)));
        Assert.That(Layers(), Has.Length.EqualTo(1), "without being drawn again");
        Assert.That(ScriptedRuntime.Calls, Is.EqualTo(new[] { "acquire", "release" }));
        quad.Hide();
        Assert.That(Layers(), Is.Empty);
    }

    [Test]
    public void AnImageIsTakenOnceAFrameAndGivenBackAtItsEnd()
    {
        OpenXrQuad quad = NewQuad();
        Assert.That((quad.TryAcquire(out _), quad.TryAcquire(out GpuImage? second)), Is.EqualTo((true, false)));
        Assert.That(second, Is.Null);
        Layers();
        Assert.That(quad.TryAcquire(out _), Is.True);
    }

    [Test]
    public void LaterOnesCoverEarlierOnesAndThereIsAMost()
    {
        for (int i = 0; i < OpenXrQuads.Capacity; i++)
        {
            Assert.That(_quads.HasRoom, Is.True);
            OpenXrQuad quad = NewQuad();
            quad.TryAcquire(out _);
            quad.Show(Pose.At(i, 0, 0), Vector2.One, 64, 32);
        }

        Assert.That(_quads.HasRoom, Is.False);
        Assert.That(Layers().Select(layer => layer.pose.position.x), Is.Ordered.And.Exactly(OpenXrQuads.Capacity).Items);
    }

    [Test]
    public void ALostSessionIsAState()
    {
        OpenXrQuad quad = NewQuad();
        ScriptedRuntime.AcquireResult = XrResult.ErrorSessionLost;
        Assert.That(quad.TryAcquire(out _), Is.False);
        Assert.That(_session.State, Is.EqualTo(HeadsetState.SessionLost));
    }

    [Test]
    public void MoreThanTheImageCannotBeShown()
    {
        OpenXrQuad quad = NewQuad();
        Assert.That(() => quad.Show(Pose.Identity, Vector2.One, 65, 32), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private OpenXrQuad NewQuad()
    {
        var quad = new OpenXrQuad(_session, OpenXrSwapchain.ForQuad(_instance, _session.Handle, _gpu, 64, 32), _quads);
        _quads.Add(quad);
        return quad;
    }

    /// <summary>What an end of a frame tells.</summary>
    private XrCompositionLayerQuad[] Layers()
    {
        Assert.That(_quads.Release(), Is.True);
        XrCompositionLayerQuad* layers = stackalloc XrCompositionLayerQuad[OpenXrQuads.Capacity];
        return new Span<XrCompositionLayerQuad>(layers, _quads.Write(Stage, layers)).ToArray();
    }
}
