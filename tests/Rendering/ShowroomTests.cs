using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>The kit's showrooms, each from one of its cameras; the validation layers watch.</summary>
public sealed class ShowroomTests : RenderFixture
{
    private const float HalfViewRadians = 0.6f;

    [TestCase("pump-hall", "overview", LightingMood.Day)]
    [TestCase("switchgear-room", "overview", LightingMood.Day)]
    [TestCase("vehicle-workshop", "lift", LightingMood.Day)]
    [TestCase("chemistry-lab", "overview", LightingMood.Day)]
    [TestCase("first-aid-room", "overview", LightingMood.Day)]
    [TestCase("physics-room", "overview", LightingMood.Day)]
    [TestCase("pump-hall", "bay", LightingMood.Emergency)]
    [TestCase("teaching-building", "corridor-1", LightingMood.Day)]
    [TestCase("teaching-building", "corridor-1", LightingMood.Emergency)]
    [TestCase("switchgear-room", "overview", LightingMood.Evening)]
    public void Looks_as_it_did(string name, string camera, LightingMood mood)
    {
        using SceneRenderer renderer = new(Gpu, new RendererOptions { Width = 256, Height = 256, VertexCapacity = 600_000, IndexCapacity = 2_000_000 });
        ModelAsset room = ModelKit.Build(name);
        renderer.Add(renderer.Upload(room, key => key), Pose.Identity);
        renderer.SetMood(mood);
        var view = new EyeView(room.Anchors[RoomData.CameraPrefix + camera], new FieldOfView(-HalfViewRadians, HalfViewRadians, HalfViewRadians, -HalfViewRadians));
        GoldenImage.Check($"room-{name}-{camera}-{mood}".ToLowerInvariant(), Gpu, renderer, view);
    }
}
