using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>A scene that the frame benchmark draws, and where it is seen from.</summary>
internal sealed record BenchScene(string Name, double GoalMilliseconds, Func<SceneRenderer, Pose> Build);

/// <summary>The scenes: rooms of the kit, and plain objects in numbers.</summary>
internal static class BenchScenes
{
    private const double ShowroomGoal = 1.0;
    private const double CrowdGoal = 2.0;
    private static readonly Dictionary<string, Pose> NoAnchors = [];
    private static readonly string[] ShowroomNames = ["pump-hall", "switchgear-room", "vehicle-workshop", "chemistry-lab", "first-aid-room", "teaching-building"];

    /// <summary>104 spheres and 1,000 boxes: the load by which engines are compared.</summary>
    public static BenchScene Comparison { get; } = new("104 spheres, 1,000 boxes", ShowroomGoal, renderer => Crowd(renderer, 104, 1000));

    public static IReadOnlyList<BenchScene> Five { get; } =
    [
        new("empty room", ShowroomGoal, renderer => EmptyRoom(renderer)),
        Showroom("pump-hall"),
        Showroom("switchgear-room"),
        new("1,000 objects", CrowdGoal, renderer => Crowd(renderer, 500, 500)),
        new("10,000 objects", CrowdGoal, renderer => Crowd(renderer, 5000, 5000)),
    ];

    /// <summary>All rooms that the kit has.</summary>
    public static IEnumerable<BenchScene> Showrooms => ShowroomNames.Where(ModelKit.Names.Contains).Select(Showroom);

    private static BenchScene Showroom(string name) => new(name, ShowroomGoal, renderer =>
    {
        ModelAsset room = ModelKit.Build(name);
        renderer.Add(renderer.Upload(room, key => key), Pose.Identity);
        return room.Anchors.Where(anchor => anchor.Key.StartsWith(RoomData.CameraPrefix, StringComparison.Ordinal))
            .OrderBy(anchor => anchor.Key.EndsWith("overview", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(anchor => anchor.Key, StringComparer.Ordinal)
            .Select(anchor => anchor.Value)
            .FirstOrDefault(Pose.At(0, 1.65f, 1));
    });

    private static Pose EmptyRoom(SceneRenderer renderer)
    {
        MaterialData paint = Paint(new Vector4(0.7f, 0.7f, 0.68f, 1));
        foreach ((Vector3 size, Pose at) in ((Vector3, Pose)[])
            [
                (new Vector3(8, 0.1f, 8), Pose.At(0, -0.05f, 0)), (new Vector3(8, 0.1f, 8), Pose.At(0, 3.05f, 0)),
                (new Vector3(8, 3, 0.1f), Pose.At(0, 1.5f, -4)), (new Vector3(8, 3, 0.1f), Pose.At(0, 1.5f, 4)),
                (new Vector3(0.1f, 3, 8), Pose.At(-4, 1.5f, 0)), (new Vector3(0.1f, 3, 8), Pose.At(4, 1.5f, 0)),
            ])
        {
            renderer.Add(renderer.Upload(Model(BenchShapes.Box(size), paint)), at);
        }

        return Pose.At(0, 1.65f, 2);
    }

    /// <summary>Balls and boxes of twenty paints in a block before the eye, about half of them outside the view.</summary>
    private static Pose Crowd(SceneRenderer renderer, int balls, int boxes)
    {
        Pose eye = EmptyRoom(renderer);
        var random = new DeterministicRandom(1);
        (MeshData ball, MeshData box) = (BenchShapes.Sphere(0.06f, 16), BenchShapes.Box(new Vector3(0.09f)));
        ModelHandle[] models = [.. Enumerable.Range(0, 20).Select(i =>
            renderer.Upload(Model(i % 2 == 0 ? ball : box, Paint(new Vector4(0.04f * i, 0.5f, 0.8f - (0.03f * i), 1)))))];
        for (int i = 0; i < balls + boxes; i++)
        {
            var at = new Vector3((float)random.NextDouble(-3.8, 3.8), (float)random.NextDouble(0.1, 2.9), (float)random.NextDouble(-3.8, 3.8));
            renderer.Add(models[((i % 10) * 2) + (i < balls ? 0 : 1)], Pose.At(at), castsShadow: i % 10 == 0);
        }

        return eye;
    }

    private static ModelAsset Model(MeshData mesh, MaterialData material) =>
        new("bench", [new ModelNode("body", Pose.Identity, [new MeshPart(mesh, material)], [], [])], NoAnchors);

    private static MaterialData Paint(Vector4 color) => new("paint", color, 0f, 0.5f);
}
