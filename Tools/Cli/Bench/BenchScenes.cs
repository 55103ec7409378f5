using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;
using VRLab.Rendering.Debugging;

namespace VRLab.Cli;

/// <summary>A scene that the frame benchmark draws, and where it is seen from.</summary>
internal sealed record BenchScene(string Name, double GoalMilliseconds, Func<SceneRenderer, Pose> Build);

/// <summary>The scenes: rooms of the kit, and plain objects in numbers.</summary>
internal static class BenchScenes
{
    public const int ComparedBalls = 104;
    public const int ComparedBoxes = 1000;
    private const double ShowroomGoal = 1.0;
    private const double CrowdGoal = 2.0;
    private static readonly Dictionary<string, Pose> NoAnchors = [];
    private static readonly string[] ShowroomNames = ["pump-hall", "switchgear-room", "vehicle-workshop", "chemistry-lab", "first-aid-room", "physics-room", "teaching-building"];

    /// <summary>104 spheres and 1,000 boxes: the load by which engines are compared.</summary>
    public static BenchScene Comparison { get; } =
        new("104 spheres, 1,000 boxes", ShowroomGoal, renderer => Crowd(renderer, ComparedBalls, ComparedBoxes));

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

    /// <summary>All of them, or the one of this name.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static BenchScene[] ShowroomsNamed(string? name)
    {
        BenchScene[] rooms = [.. Showrooms.Where(scene => name is null || scene.Name == name)];
        return rooms.Length > 0 ? rooms : throw ProblemException.BadInput($"There is no showroom '{name}'.", $"Give one of {string.Join(", ", Showrooms.Select(scene => scene.Name))}.");
    }

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
        MaterialData paint = Paint(BenchCrowd.WallColor);
        foreach ((Vector3 size, Vector3 center) in BenchCrowd.Walls)
        {
            renderer.Add(renderer.Upload(Model(PlainMeshes.Box(size), paint)), Pose.At(center));
        }

        return Pose.At(BenchCrowd.EyeInWorld);
    }

    /// <summary>Balls and boxes of twenty paints in a block before the eye, about half of them outside the view.</summary>
    private static Pose Crowd(SceneRenderer renderer, int balls, int boxes)
    {
        Pose eye = EmptyRoom(renderer);
        (MeshData ball, MeshData box) = (PlainMeshes.Ball(BenchCrowd.BallRadiusMeters, BenchCrowd.BallRings), PlainMeshes.Box(new Vector3(BenchCrowd.BoxMeters)));
        ModelHandle[] models = [.. Enumerable.Range(0, BenchCrowd.Paints).Select(i => renderer.Upload(Model(i % 2 == 0 ? ball : box, Paint(BenchCrowd.Color(i)))))];
        foreach (CrowdThing thing in BenchCrowd.Of(balls, boxes))
        {
            renderer.Add(models[thing.Paint], Pose.At(thing.CenterInWorld), thing.CastsShadow);
        }

        return eye;
    }

    private static ModelAsset Model(MeshData mesh, MaterialData material) =>
        new("bench", [new ModelNode("body", Pose.Identity, [new MeshPart(mesh, material)], [], [])], NoAnchors);

    private static MaterialData Paint(Vector4 color) => new("paint", color, 0f, 0.5f);
}
