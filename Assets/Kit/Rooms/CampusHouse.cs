using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials.Outdoors;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>
/// A teaching house across the yard, as colleges have them: four storeys of rooms along open galleries, with brick parapets, columns, and a
/// tower of stairs. The pose's origin lies on the ground in the middle of its front, which is seen from +Z.
/// </summary>
internal static class CampusHouse
{
    private const int Storeys = 4;
    private const float Storey = 3.6f;
    private const float Bay = 6.6f;
    private const int Bays = 5;
    private const float Width = Bays * Bay;
    private const float Gallery = 1.7f;
    private const float Top = Storeys * Storey;
    private const float Tower = 5.4f;

    /// <summary>Storey and place along the front, in meters from its middle, of rooms where somebody still is at night.</summary>
    private static readonly (int Storey, float X)[] LitRooms = [(0, -15.45f), (1, -7.65f), (1, 4.35f), (2, -2.25f), (3, 10.95f), (2, 5.55f)];

    public static void Add(NodeBuilder glow, NodeBuilder lamps, Pose at)
    {
        // The texture's bays begin at a column.
        glow.Paint(OutdoorPaints.Facade).In(at).At(0, Top * 0.5f, 0).Rectangle(Width, Top);
        for (int storey = 1; storey <= Storeys; storey++)
        {
            AddGallery(glow, at * Pose.At(0, storey * Storey, 0), isRoof: storey == Storeys);
        }

        for (int i = 0; i <= Bays; i++)
        {
            float x = (i * Bay) - (Width * 0.5f);
            glow.Paint(OutdoorPaints.PlasterInSun).In(at).At(x, Top * 0.5f, Gallery + 0.01f).Rectangle(0.42f, Top);
            AddSides(glow, at * Pose.At(x, Top * 0.5f, Gallery - 0.2f), 0.42f, 0.4f, Top);
        }

        AddTower(glow, at * Pose.At(-(Width + Tower) * 0.5f, 0, 0));
        AddSides(glow, at * Pose.At(0, Top * 0.5f, -4.5f), Width, 9f, Top);
        foreach ((int storey, float x) in LitRooms)
        {
            lamps.Paint(OutdoorPaints.LitWindow).In(at).At(x, (storey * Storey) + 1.6f, 0.03f).Rectangle(1.14f, 1.08f);
        }
    }

    /// <summary>The edge of a floor, its parapet with a coping, and its lower side, which lies in the shade.</summary>
    private static void AddGallery(NodeBuilder glow, Pose floor, bool isRoof)
    {
        float high = isRoof ? 0.7f : 1.1f;
        glow.Paint(OutdoorPaints.PlasterInSun).In(floor).At(0, -0.2f, Gallery).Rectangle(Width, 0.4f);
        glow.Paint(OutdoorPaints.BrickInSun).In(floor).At(0, high * 0.5f, Gallery).Rectangle(Width, high);
        glow.Paint(OutdoorPaints.PlasterInSun).In(floor).At(0, high, Gallery + 0.02f).Rectangle(Width, 0.14f);
        glow.Paint(OutdoorPaints.PlasterInShade).In(floor).At(0, -0.4f, Gallery * 0.5f).Turned(Turn.AboutX(90)).Rectangle(Width, Gallery);
    }

    private static void AddTower(NodeBuilder glow, Pose at)
    {
        const float High = Top + 3.2f;
        glow.Paint(OutdoorPaints.BrickInSun).In(at).At(0, High * 0.5f, Gallery + 0.6f).Rectangle(Tower, High);
        AddSides(glow, at * Pose.At(0, High * 0.5f, Gallery + 0.6f - 4f), Tower, 8f, High);
        glow.Paint(OutdoorPaints.PlasterInSun).In(at).At(0, High, Gallery + 0.64f).Rectangle(Tower + 0.3f, 0.35f);
        for (int storey = 0; storey < Storeys; storey++)
        {
            Pose window = at * Pose.At(0, (storey * Storey) + 2.2f, Gallery + 0.63f);
            glow.Paint(OutdoorPaints.PlasterInSun).In(window).Rectangle(2.3f, 2.1f);
            glow.Paint(OutdoorPaints.GlassInSun).In(window).At(-0.54f, 0, 0.03f).Rectangle(1f, 1.9f);
            glow.Paint(OutdoorPaints.GlassInSun).In(window).At(0.54f, 0, 0.03f).Rectangle(1f, 1.9f);
        }
    }

    /// <summary>Both sides of a block about the pose: the left one in the sun, the right one in the shade.</summary>
    private static void AddSides(NodeBuilder glow, Pose middle, float width, float depth, float height)
    {
        glow.Paint(OutdoorPaints.BrickInSun).In(middle).At(width * -0.5f, 0, 0).Turned(Turn.AboutY(-90)).Rectangle(depth, height);
        glow.Paint(OutdoorPaints.BrickInShade).In(middle).At(width * 0.5f, 0, 0).Turned(Turn.AboutY(90)).Rectangle(depth, height);
    }
}
