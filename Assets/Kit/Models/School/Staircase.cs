using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>
/// Two flights of twelve risers of 0.15 m with a half landing, in a well 3.2 by 6.2 m. The pose's origin is the floor's middle;
/// the corridor lies at +Z. The first flight rises at -X, the second comes back at +X. Collision is a ramp along the noses.
/// </summary>
internal static class Staircase
{
    private const float Riser = 0.15f;
    private const float Tread = 0.28f;
    private const int Treads = 11;
    private const float Flight = Tread * Treads;
    private const float FlightWidth = 1.5f;
    private const float Start = 1.6f;
    private const float End = Start - Flight;
    private const float HalfStorey = Riser * (Treads + 1);
    private const float RailX = 0.075f;

    public static void Add(NodeBuilder body, Pose well, float width, float depth)
    {
        AddFlight(body, well * Pose.At(-0.8f, 0, Start));
        AddFlight(body, well * new Pose(new Vector3(0.8f, HalfStorey, End), Turn.AboutY(180)));
        float landing = (depth * 0.5f) + End, top = (depth * 0.5f) - Start;
        AddLanding(body, well * Pose.At(0, HalfStorey, End - (landing * 0.5f)), width, landing);
        AddLanding(body, well * Pose.At(0, HalfStorey * 2, Start + (top * 0.5f)), width, top);
        AddInnerRail(body, well, width);
        AddWallRails(body, well, width);
    }

    /// <summary>The way up both flights on the noses, in the frame that the well's pose stands in.</summary>
    public static StairData WayOf(string name, Pose well) => new(
        name,
        [
            well.TransformPoint(new(-0.8f, 0, Start + 0.8f)), well.TransformPoint(new(-0.8f, 0, Start + Tread)),
            well.TransformPoint(new(-0.8f, HalfStorey, End)), well.TransformPoint(new(-0.8f, HalfStorey, End - 0.8f)),
            well.TransformPoint(new(0.8f, HalfStorey, End - 0.8f)), well.TransformPoint(new(0.8f, HalfStorey, End - Tread)),
            well.TransformPoint(new(0.8f, HalfStorey * 2, Start)), well.TransformPoint(new(0.8f, HalfStorey * 2, Start + 0.8f)),
        ],
        FlightWidth * 0.5f)
    {
        RiserMeters = Riser,
    };

    /// <summary>Rises along -Z from the pose's origin, where the first riser stands.</summary>
    private static void AddFlight(NodeBuilder body, Pose at)
    {
        for (int i = 0; i < Treads; i++)
        {
            float y = Riser * (i + 1), z = -Tread * (i + 0.5f);
            body.Paint(LabPalette.Terrazzo).In(at).At(0, y - (Riser * 0.5f), z).Box(FlightWidth, Riser, Tread);
            body.Paint(Palette.SafetyYellow).In(at).At(0, y + 0.0008f, z + (Tread * 0.5f) - 0.02f).Turned(Turn.AboutX(-90)).Rectangle(FlightWidth - 0.1f, 0.03f);
        }

        body.Paint(LabPalette.Terrazzo).In(at).At(0, (Riser * (Treads + 1)) - (Riser * 0.5f), -Flight - 0.01f).Box(FlightWidth, Riser, 0.02f);
        double slope = Math.PI / 180 * 28.18;
        float rise = Riser * (Treads + 1), run = Flight + Tread, length = DetMath.Sqrt((rise * rise) + (run * run));
        var along = new Pose(new Vector3(0, rise * 0.5f, (Tread - Flight) * 0.5f), Turn.AboutX(slope * 180 / Math.PI));
        body.CollideBox(at * along * Pose.At(0, -0.1f, 0), new Vector3(FlightWidth, 0.2f, length));
        body.Paint(LabPalette.WallWhite).In(at * along).At(0, -0.225f, 0.02f).Box(FlightWidth, 0.14f, length - 0.3f);
    }

    private static void AddLanding(NodeBuilder body, Pose middle, float width, float depth)
    {
        body.Paint(LabPalette.Terrazzo).In(middle).At(0, -0.08f, 0).Box(width, 0.16f, depth);
        body.CollideBox(middle * Pose.At(0, -0.1f, 0), new Vector3(width, 0.2f, depth));
    }

    /// <summary>One rail runs up the first flight, around the landing, up the second, and along the edge of the upper landing.</summary>
    private static void AddInnerRail(NodeBuilder body, Pose well, float width)
    {
        const float High = 0.95f;
        body.Paint(LabPalette.Oak).In(well).Pipe(
            0.026f, 0.07f, 8, isCapped: true,
            new(-RailX, High, Start + 0.3f), new(-RailX, Riser + High, Start), new(-RailX, HalfStorey + High, End), new(-RailX, HalfStorey + High, End - 0.12f), new(RailX, HalfStorey + High, End - 0.12f),
            new(RailX, HalfStorey + Riser + High, End), new(RailX, (HalfStorey * 2) + High, Start + 0.03f), new(RailX - 0.1f, (HalfStorey * 2) + High, Start + 0.06f), new((width * -0.5f) + 0.03f, (HalfStorey * 2) + High, Start + 0.06f));
        Brush steel = body.Paint(Palette.Stainless).In(well);
        for (int i = 0; i < Treads; i++)
        {
            float rise = Riser * (i + 1), z = Tread * (i + 0.5f);
            Post(steel, new Vector3(-RailX, rise, Start - z), rise + High + (Riser * 0.5f));
            Post(steel, new Vector3(RailX, HalfStorey + rise, End + z), HalfStorey + rise + High + (Riser * 0.5f));
        }

        Post(steel, new Vector3(-RailX, 0, Start + 0.28f), High);
        int guard = 10;
        for (int i = 0; i < guard; i++)
        {
            float x = (width * -0.5f) + 0.06f + (i * ((width * 0.5f) - 0.02f) / guard);
            Post(steel, new Vector3(x, HalfStorey * 2, Start + 0.06f), (HalfStorey * 2) + High);
        }

        body.CollideBox(well * Pose.At((width * -0.25f) + (RailX * 0.5f), (HalfStorey * 2) + 0.5f, Start + 0.06f), new Vector3((width * 0.5f) + RailX, 1f, 0.05f));
        foreach ((float x, float y, float z, float lean) in (ReadOnlySpan<(float, float, float, float)>)[(-RailX, HalfStorey * 0.5f, (Start + End) * 0.5f, 28.18f), (RailX, HalfStorey * 1.5f, (Start + End) * 0.5f, -28.18f)])
        {
            body.CollideBox(well * new Pose(new Vector3(x, y + 0.5f, z), Turn.AboutX(lean)), new Vector3(0.04f, 0.9f, Flight + 0.5f));
        }
    }

    private static void Post(Brush steel, Vector3 foot, float topY) => steel.Rod(foot, foot with { Y = topY }, 0.008f, 5);

    private static void AddWallRails(NodeBuilder body, Pose well, float width)
    {
        const float High = 0.9f;
        float x = (width * 0.5f) - 0.06f;
        Brush wood = body.Paint(LabPalette.Oak).In(well);
        wood.Pipe(0.022f, 0.07f, 8, isCapped: true, new(-x, High, Start + 0.3f), new(-x, Riser + High, Start), new(-x, HalfStorey + High, End), new(-x, HalfStorey + High, End - 0.3f));
        wood.Pipe(0.022f, 0.07f, 8, isCapped: true, new(x, HalfStorey + High, End - 0.25f), new(x, HalfStorey + Riser + High, End), new(x, (HalfStorey * 2) + High, Start), new(x, (HalfStorey * 2) + High, Start + 0.3f));
        foreach (float t in (ReadOnlySpan<float>)[0.1f, 0.5f, 0.9f])
        {
            float rise = (HalfStorey - Riser) * t;
            wood.Rod(new Vector3(-x, Riser + High + rise - 0.01f, Start - (Flight * t)), new Vector3(-x - 0.06f, Riser + High + rise - 0.05f, Start - (Flight * t)), 0.008f, 6);
            wood.Rod(new Vector3(x, HalfStorey + Riser + High + rise - 0.01f, End + (Flight * t)), new Vector3(x + 0.06f, HalfStorey + Riser + High + rise - 0.05f, End + (Flight * t)), 0.008f, 6);
        }
    }
}
