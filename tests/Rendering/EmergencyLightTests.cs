using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>A plain room in the light of four lamps on batteries, two of them drawn live and two baked: what eyes in the dark would see.</summary>
public sealed class EmergencyLightTests : RenderFixture
{
    private const int Side = 128;
    private const int PatchSide = 8;
    private const int Patches = Side / PatchSide;
    private static readonly Vector3 Eye = new(0, 1.5f, 0);

    [Test]
    public void Plain_walls_have_no_blotches_and_no_black_ends()
    {
        using SceneRenderer renderer = NewRenderer(Side);
        renderer.Add(renderer.Upload(Room()), Pose.Identity);
        renderer.SetMood(LightingMood.Emergency);
        using var target = new OffscreenTarget(renderer, Side, Side, samples: 1);
        (double jump, double darkest, double brightest) = (1, double.MaxValue, 0);
        foreach (Vector3 toward in (ReadOnlySpan<Vector3>)[Vector3.UnitX, -Vector3.UnitX, Vector3.UnitZ])
        {
            target.Render([Cameras.LookAt(Eye, Eye + toward, 38)]);
            double[] patches = PatchesOf(target.Read());
            jump = Math.Max(jump, LargestJump(patches));
            (darkest, brightest) = (Math.Min(darkest, patches.Min()), Math.Max(brightest, patches.Max()));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jump, Is.LessThan(1.25), "luminance of neighboring patches of a plain wall");
            Assert.That(darkest, Is.GreaterThan(0.02), "luminance of the darkest patch; 1 is white");
            Assert.That(brightest / darkest, Is.LessThan(10), "the brightest patch of all walls against the darkest");
        }
    }

    /// <summary>Eight meters long, with all four lamps at the wall behind the eye.</summary>
    private static ModelAsset Room()
    {
        MaterialData paint = Shapes.Paint(new Vector4(0.65f, 0.65f, 0.65f, 1), 0.9f);
        ModelNode Node(string name, Vector3 at, Vector3 size) => new(name, Pose.At(at), [new MeshPart(Shapes.Box(size), paint)], [], []);
        Quaternion aimed = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -54 * MathF.PI / 180);
        LuminaireData Lamp(float x) => new(new Pose(new Vector3(x, 2.5f, -3.9f), aimed), new Vector2(0.1f, 0.05f), new Vector3(19f), LuminaireFeed.Battery);
        return new ModelAsset(
            "hall",
            [
                Node("left", new Vector3(-3.05f, 1.5f, 0), new Vector3(0.1f, 3, 8.2f)),
                Node("right", new Vector3(3.05f, 1.5f, 0), new Vector3(0.1f, 3, 8.2f)),
                Node("back", new Vector3(0, 1.5f, -4.05f), new Vector3(6.2f, 3, 0.1f)),
                Node("front", new Vector3(0, 1.5f, 4.05f), new Vector3(6.2f, 3, 0.1f)),
                Node("floor", new Vector3(0, -0.05f, 0), new Vector3(6.2f, 0.1f, 8.2f)),
                Node("ceiling", new Vector3(0, 3.05f, 0), new Vector3(6.2f, 0.1f, 8.2f)),
            ],
            new Dictionary<string, Pose>())
        {
            Rooms = [new RoomData("hall", new Vector3(-3, 0, -4), new Vector3(3, 3, 4), [Lamp(-2.4f), Lamp(-0.8f), Lamp(0.8f), Lamp(2.4f)], 0.1f)],
        };
    }

    /// <summary>Mean linear luminance of each patch, row by row.</summary>
    private static double[] PatchesOf(byte[] rgba)
    {
        var sums = new double[Patches * Patches];
        for (int i = 0; i < Side * Side; i++)
        {
            int patch = (i / Side / PatchSide * Patches) + (i % Side / PatchSide);
            sums[patch] += Math.Pow(((rgba[i * 4] * 0.2126) + (rgba[(i * 4) + 1] * 0.7152) + (rgba[(i * 4) + 2] * 0.0722)) / 255, 2.2) / (PatchSide * PatchSide);
        }

        return sums;
    }

    private static double LargestJump(double[] patches)
    {
        double largest = 1;
        for (int i = 0; i < patches.Length; i++)
        {
            largest = i % Patches > 0 ? Math.Max(largest, Ratio(patches[i], patches[i - 1])) : largest;
            largest = i >= Patches ? Math.Max(largest, Ratio(patches[i], patches[i - Patches])) : largest;
        }

        return largest;
    }

    private static double Ratio(double a, double b) => Math.Max(a, b) / Math.Max(Math.Min(a, b), 1e-5);
}
