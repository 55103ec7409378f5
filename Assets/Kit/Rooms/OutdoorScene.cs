using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials.Outdoors;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>
/// The yard outside: everything glows with daylight, so that a renderer that lights rooms only shows it bright; at night a trace of that is left and some
/// windows are lit. The pose's origin lies on the ground at the outer face of the wall, its -Z leads away.
/// </summary>
internal static class OutdoorScene
{
    private const float SkyAway = -48f;
    private const float SkyHighMeters = 30f;
    private const float HouseAway = -25f;
    private const float TreeHighMeters = 6.4f;
    private const int Trees = 7;

    /// <param name="glow">What daylight falls on.</param>
    /// <param name="lamps">What shines by itself.</param>
    /// <param name="yard">See above.</param>
    /// <param name="wallLength">Of the wall with the windows.</param>
    /// <param name="hasTrees">Between the hedge and the house.</param>
    /// <param name="hasSides">Sky to the sides and above as well.</param>
    public static void Add(NodeBuilder glow, NodeBuilder lamps, Pose yard, float wallLength, bool hasTrees, bool hasSides)
    {
        float width = wallLength + 70f;
        AddLawn(glow, yard * Pose.At(0, 0, SkyAway * 0.5f), width, -SkyAway);
        Paved(glow, yard * Pose.At(0, 0.02f, -4.5f), width, 2.4f);
        Paved(glow, yard * Pose.At(0, 0.02f, HouseAway + 4f), width, 3.5f);
        AddSky(glow, yard * Pose.At(0, 0, SkyAway), width);
        if (hasSides)
        {
            float middle = (width - SkyAway) * 0.5f;
            AddSky(glow, yard * new Pose(new Vector3(-width * 0.5f, 0, SkyAway * 0.5f), Turn.AboutY(90)), -SkyAway, -middle);
            AddSky(glow, yard * new Pose(new Vector3(width * 0.5f, 0, SkyAway * 0.5f), Turn.AboutY(-90)), -SkyAway, middle);
            AddZenith(glow, yard * Pose.At(0, 0, SkyAway * 0.5f), width, -SkyAway);
        }

        CampusHouse.Add(glow, lamps, yard * Pose.At(wallLength * 0.15f, 0, HouseAway));
        AddHedge(glow, yard * Pose.At(0, 0, -6.2f), width);
        for (int i = 0; hasTrees && i < Trees; i++)
        {
            float x = (i - (Trees / 2)) * ((wallLength * 0.5f) + 7f) / (Trees / 2);
            float scale = 0.86f + (i * 3 % 4 * 0.09f);
            AddTree(glow, yard * Pose.At(x + (i * 7 % 5 * 0.55f) - 1f, 0, -9f - (i * 5 % 4 * 1.6f)), scale, i, isWalkedAround: !hasSides);
        }
    }

    /// <summary>A pane of sky that is seen from +Z, 30 m high: who looks out aslant must not see past it.</summary>
    /// <param name="glow">What daylight falls on.</param>
    /// <param name="pane">The middle of its lower edge.</param>
    /// <param name="width">Meters.</param>
    /// <param name="along">Where on the panorama its middle lies, in meters from left to right: panes side by side match.</param>
    public static void AddSky(NodeBuilder glow, Pose pane, float width, float along = 0f)
    {
        Brush brush = glow.Paint(OutdoorPaints.Sky).In(pane);
        int Corner(float x, float y) => brush.Vertex(new Vector3(x, y, 0), Vector3.UnitZ, new Vector2(along + x, y));
        brush.Mesh.Quad(Corner(width * -0.5f, 0), Corner(width * 0.5f, 0), Corner(width * 0.5f, SkyHighMeters), Corner(width * -0.5f, SkyHighMeters));
    }

    /// <summary>Grass around a point of the ground.</summary>
    public static void AddLawn(NodeBuilder glow, Pose middle, float width, float depth) => glow.Paint(OutdoorPaints.Lawn).In(middle).Turned(Turn.AboutX(-90)).Rectangle(width, depth);

    /// <summary>The sky overhead, where panes end.</summary>
    public static void AddZenith(NodeBuilder glow, Pose ground, float width, float depth) =>
        glow.Paint(OutdoorPaints.Zenith).In(ground).At(0, SkyHighMeters, 0).Turned(Turn.AboutX(90)).Rectangle(width, depth);

    private static void Paved(NodeBuilder glow, Pose middle, float width, float depth) => glow.Paint(OutdoorPaints.Paving).In(middle).Turned(Turn.AboutX(-90)).Rectangle(width, depth);

    private static void AddHedge(NodeBuilder glow, Pose foot, float width)
    {
        const float High = 0.72f, Deep = 0.7f;
        glow.Paint(OutdoorPaints.Hedge).In(foot).At(0, High * 0.5f, Deep * 0.5f).Rectangle(width, High);
        glow.Paint(OutdoorPaints.HedgeTop).In(foot).At(0, High, 0).Turned(Turn.AboutX(-90)).Rectangle(width, Deep);
    }

    /// <summary>A card, and before it the crown of another tree, so that two eyes see depth in it.</summary>
    /// <remarks>Where people walk among them, three cards cross each other, so that a tree is one from all sides.</remarks>
    private static void AddTree(NodeBuilder glow, Pose foot, float scale, int number, bool isWalkedAround)
    {
        float high = TreeHighMeters * scale, wide = high * 0.75f;
        glow.Paint(OutdoorPaints.TreeOf(number % OutdoorPaints.TreeKinds)).In(foot).At(0, high * 0.5f, 0).Decal(wide, high);
        for (int i = 1; i < 3 && isWalkedAround; i++)
        {
            glow.Paint(OutdoorPaints.TreeOf((number + i) % OutdoorPaints.TreeKinds)).In(foot).At(0, high * 0.5f, 0).Turned(Turn.AboutY(60 * i)).Decal(wide, high);
        }

        if (!isWalkedAround)
        {
            AddCrown(glow.Paint(OutdoorPaints.TreeOf((number + 1) % OutdoorPaints.TreeKinds)).In(foot).At(wide * 0.08f, high * 0.42f, 0.9f), wide * 0.75f, high * 0.42f);
        }
    }

    /// <summary>The upper part of a tree's image over the brush's origin.</summary>
    private static void AddCrown(Brush brush, float width, float height)
    {
        const float Share = 0.64f;
        int Corner(float u, float y) => brush.Vertex(new Vector3((u - 0.5f) * width, y * height, 0), Vector3.UnitZ, new Vector2(u, (1f - y) * Share));
        brush.Mesh.Quad(Corner(0, 0), Corner(1, 0), Corner(1, 1), Corner(0, 1));
    }
}
