using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Lighting;

namespace VRLab.Rendering.Tests.Support;

/// <summary>A table with a ball and a box, and a room around it: what light falls on in tests.</summary>
internal static class LightScene
{
    public static EyeView View { get; } = Cameras.LookAt(new Vector3(0.1f, 1.65f, 1.5f), new Vector3(0, 0.8f, -1f), 62);

    public const float TableTopMeters = 0.74f;

    public static SceneLight Spot(Vector3 from, Vector3 toward, Vector3 intensity) => new(SceneLightKind.Spot, Cameras.LookAt(from, toward).WorldFromEye)
    {
        Intensity = intensity,
        InnerConeRadians = 0.3f,
        OuterConeRadians = 0.45f,
        CastsShadow = true,
    };

    public static void AddTable(SceneRenderer renderer)
    {
        MaterialData white = Shapes.Paint(new Vector4(0.6f, 0.6f, 0.58f, 1), 0.6f);
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(7), Shapes.Paint(new Vector4(0.35f, 0.35f, 0.34f, 1), 0.5f))), Pose.At(0, -0.01f, 0));
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(7, 3.2f, 0.1f)), white)), Pose.At(0, 1.6f, -3.05f));
        renderer.Add(renderer.Upload(Shapes.Model("table", Shapes.Box(new Vector3(1.4f, 0.04f, 0.8f)), Shapes.Paint(new Vector4(0.45f, 0.28f, 0.15f, 1), 0.4f))), Pose.At(0, TableTopMeters - 0.02f, -1f));
        ModelHandle leg = renderer.Upload(Shapes.Model("leg", Shapes.Box(new Vector3(0.05f, 0.7f, 0.05f)), white));
        foreach ((float x, float z) in ((float, float)[])[(-0.6f, -1.3f), (0.6f, -1.3f), (-0.6f, -0.7f), (0.6f, -0.7f)])
        {
            renderer.Add(leg, Pose.At(x, 0.35f, z));
        }

        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.18f), Shapes.Paint(new Vector4(0.7f, 0.08f, 0.05f, 1), 0.3f))), Pose.At(-0.25f, 0.92f, -1f));
        renderer.Add(renderer.Upload(Shapes.Model("box", Shapes.Box(new Vector3(0.25f)), Shapes.Paint(new Vector4(0.7f, 0.7f, 0.72f, 1), 0.25f, 1f))), Pose.At(0.3f, 0.865f, -1.05f));
    }

    /// <summary>Side walls and a ceiling with two lamps, a window in the left wall and an emergency lamp.</summary>
    public static ModelAsset Room()
    {
        MaterialData paint = Shapes.Paint(new Vector4(0.65f, 0.66f, 0.62f, 1), 0.8f);
        MaterialData Glow(float r, float g, float b) => Shapes.Paint(new Vector4(0.3f, 0.3f, 0.3f, 1)) with { Emissive = new Vector3(r, g, b) };
        ModelNode Node(string name, Vector3 at, Vector3 size, MaterialData material) =>
            new(name, Pose.At(at), [new MeshPart(Shapes.Box(size), material)], [], []);
        LuminaireData Lamp(float x, float z) => new(Pose.At(x, 2.55f, z), new Vector2(0.6f, 0.1f), new Vector3(12f), LuminaireFeed.Mains);
        var window = new LuminaireData(
            new Pose(new Vector3(-2.4f, 1.6f, -1f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.PI / 2)), new Vector2(0.5f, 0.7f), new Vector3(2.2f, 2.6f, 3.2f), LuminaireFeed.Daylight);
        var escape = new LuminaireData(Pose.At(1.2f, 2.3f, -2.7f), new Vector2(0.1f, 0.06f), new Vector3(7f), LuminaireFeed.Battery);
        return new ModelAsset(
            "room",
            [
                Node("left", new Vector3(-2.5f, 1.3f, 0), new Vector3(0.1f, 2.6f, 6), paint),
                Node("right", new Vector3(2.5f, 1.3f, 0), new Vector3(0.1f, 2.6f, 6), paint),
                Node("ceiling", new Vector3(0, 2.65f, 0), new Vector3(5, 0.1f, 6), paint),
                Node(RoomData.GlowNode(LuminaireFeed.Mains), new Vector3(0, 2.56f, -1.6f), new Vector3(1.2f, 0.02f, 0.2f), Glow(3, 3, 3)),
                Node(RoomData.GlowNode(LuminaireFeed.Daylight), new Vector3(-2.44f, 1.6f, -1f), new Vector3(0.02f, 1f, 1.4f), Glow(2.2f, 2.6f, 3.2f)),
                Node(RoomData.GlowNode(LuminaireFeed.Battery), new Vector3(1.2f, 2.3f, -2.9f), new Vector3(0.2f, 0.12f, 0.1f), Glow(3, 3, 2.8f)),
            ],
            new Dictionary<string, Pose>())
        {
            Rooms = [new RoomData("room", new Vector3(-2.45f, 0, -3), new Vector3(2.45f, 2.6f, 3), [Lamp(0, -1.6f), Lamp(0, 0.8f), window, escape], 0.1f)],
        };
    }
}
