using System.Numerics;
using System.Text.Json;
using VRLab.Rendering.Lighting;

namespace VRLab.Cli;

/// <summary>A project for the Godot engine that draws <see cref="BenchScenes.Comparison"/>: the same things, paints, eye and lamps.</summary>
internal static class GodotProject
{
    /// <summary>Frames until shadows, sky and shaders are there; then those that count.</summary>
    private const int WarmUpFrames = 30;
    private const int Frames = 90;
    private static readonly string[] Files = ["project.godot", "main.tscn", "main.gd"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Files)
        {
            using System.IO.Stream from = typeof(GodotProject).Assembly.GetManifestResourceStream($"VRLab.Cli.Godot.{file}")
                ?? throw new InvalidOperationException($"The program was built without {file}.");
            using FileStream to = File.Create(Path.Combine(folder, file));
            from.CopyTo(to);
        }

        File.WriteAllText(Path.Combine(folder, "scene.json"), JsonSerializer.Serialize(Scene(), Json));
    }

    private static object Scene()
    {
        var lighting = new RoomLighting();
        IEnumerable<object> walls = BenchCrowd.Walls.Select(wall =>
            (object)new { at = List(wall.Center), size = List(wall.Size), color = List(BenchCrowd.WallColor), castsShadow = false });
        return new
        {
            width = RenderBench.Small,
            height = RenderBench.Small,
            fovDegrees = 90,
            eye = List(BenchCrowd.EyeInWorld),
            towardKeyLight = List(lighting.TowardKeyLight),
            lamps = lighting.Luminaires.Select(lamp => List(lamp.CenterInWorld)),
            ballRadius = BenchCrowd.BallRadiusMeters,
            ballRings = BenchCrowd.BallRings,
            warmUpFrames = WarmUpFrames,
            frames = Frames,
            things = walls.Concat(BenchCrowd.Of(BenchScenes.ComparedBalls, BenchScenes.ComparedBoxes).Select(Thing)),
        };
    }

    private static object Thing(CrowdThing thing)
    {
        (float[] at, float[] color) = (List(thing.CenterInWorld), List(BenchCrowd.Color(thing.Paint)));
        return thing.IsBall
            ? new { at, color, castsShadow = thing.CastsShadow }
            : new { at, size = List(new Vector3(BenchCrowd.BoxMeters)), color, castsShadow = thing.CastsShadow };
    }

    private static float[] List(Vector3 value) => [value.X, value.Y, value.Z];

    private static float[] List(Vector4 value) => [value.X, value.Y, value.Z];
}
