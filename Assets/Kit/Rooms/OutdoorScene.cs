using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>
/// The yard outside: everything glows with daylight, so that a renderer that lights rooms only shows it bright. The pose's
/// origin lies on the ground at the outer face of the wall, its -Z leads away.
/// </summary>
internal static class OutdoorScene
{
    private const float SkyAway = -34f;
    private const float SkyHighMeters = 30f;
    private const int SkyBands = 8;

    /// <summary>From the bright haze over the ground to the blue above.</summary>
    private static readonly MaterialData[] Sky = [.. Enumerable.Range(0, SkyBands).Select(band => SkyAt(band / (SkyBands - 1f)))];

    private static readonly MaterialData Lawn = Sunlit("lawn", 0x6E8F4E, 0.8f);
    private static readonly MaterialData Path = Sunlit("yard-path", 0xBDB7AA, 1.0f);
    private static readonly MaterialData Facade = Sunlit("facade", 0xD8C9B2, 1.0f);
    private static readonly MaterialData FacadeBand = Sunlit("facade-band", 0xB07F63, 0.8f);
    private static readonly MaterialData FacadeGlass = Sunlit("facade-glass", 0x5F7E93, 0.8f);
    private static readonly MaterialData Leaves = Sunlit("leaves", 0x4F7A3A, 0.65f);
    private static readonly MaterialData LeavesInSun = Sunlit("leaves-in-sun", 0x7BA64F, 0.85f);
    private static readonly MaterialData Trunk = Sunlit("trunk", 0x6B5A48, 0.5f);

    public static void Add(NodeBuilder glow, Pose yard, float wallLength, bool hasTrees, bool hasSides)
    {
        float width = wallLength + 60f;
        glow.Paint(Lawn).In(yard).At(0, 0, SkyAway * 0.5f).Turned(Turn.AboutX(-90)).Rectangle(width, -SkyAway);
        glow.Paint(Path).In(yard).At(0, 0.02f, -4.5f).Turned(Turn.AboutX(-90)).Rectangle(width, 2.4f);
        AddSky(glow, yard * Pose.At(0, 0, SkyAway), width);
        if (hasSides)
        {
            AddSky(glow, yard * new Pose(new Vector3(-width * 0.5f, 0, SkyAway * 0.5f), Turn.AboutY(90)), -SkyAway);
            AddSky(glow, yard * new Pose(new Vector3(width * 0.5f, 0, SkyAway * 0.5f), Turn.AboutY(-90)), -SkyAway);
            AddZenith(glow, yard * Pose.At(0, 0, SkyAway * 0.5f), width, -SkyAway);
        }

        AddBuilding(glow, yard * Pose.At(wallLength * 0.15f, 0, -24f));
        for (int i = 0; hasTrees && i < 5; i++)
        {
            float x = (i - 2) * (wallLength * 0.5f + 5f) / 2f;
            AddTree(glow, yard * Pose.At(x + ((i * 7 % 5) * 0.35f), 0, -8f - (i * 5 % 4)), 0.8f + ((i * 3 % 4) * 0.12f));
        }

        glow.Paint(Leaves).In(yard).At(0, 0.35f, -6.2f).Box(width, 0.7f, 0.7f, 0.15f);
    }

    /// <summary>A pane of sky that is seen from +Z, 30 m high: who looks out aslant must not see past it. Panes side by side match.</summary>
    public static void AddSky(NodeBuilder glow, Pose pane, float width)
    {
        for (int band = 0; band < SkyBands; band++)
        {
            glow.Paint(Sky[band]).In(pane).At(0, (band + 0.5f) * SkyHighMeters / SkyBands, 0).Rectangle(width, SkyHighMeters / SkyBands);
        }
    }

    /// <summary>Grass around a point of the ground.</summary>
    public static void AddLawn(NodeBuilder glow, Pose middle, float width, float depth) => glow.Paint(Lawn).In(middle).Turned(Turn.AboutX(-90)).Rectangle(width, depth);

    /// <summary>The sky overhead, where panes end.</summary>
    public static void AddZenith(NodeBuilder glow, Pose ground, float width, float depth) =>
        glow.Paint(Sky[^1]).In(ground).At(0, SkyHighMeters, 0).Turned(Turn.AboutX(90)).Rectangle(width, depth);

    private static void AddBuilding(NodeBuilder glow, Pose at)
    {
        const float Width = 30f, Story = 3.6f;
        glow.Paint(Facade).In(at).At(0, 7.5f, 0).Rectangle(Width, 15f);
        for (int floor = 0; floor < 4; floor++)
        {
            float y = (floor * Story) + 2.1f;
            glow.Paint(FacadeBand).In(at).At(0, y - 1.35f, 0.05f).Rectangle(Width, 0.5f);
            for (int i = 0; i < 9; i++)
            {
                glow.Paint(FacadeGlass).In(at).At((i - 4) * 3.3f, y, 0.05f).Rectangle(2.1f, 1.7f);
                glow.Paint(Facade).In(at).At((i - 4) * 3.3f, y, 0.08f).Rectangle(0.1f, 1.7f);
            }
        }
    }

    private static void AddTree(NodeBuilder glow, Pose at, float scale)
    {
        glow.Paint(Trunk).In(at).At(0, 1.1f * scale, 0).Cylinder(0.14f * scale, 2.2f * scale, 6);
        ReadOnlySpan<Vector4> crowns = [new(0, 3.2f, 0, 1.3f), new(0.8f, 2.8f, 0.3f, 0.95f), new(-0.8f, 2.9f, 0.2f, 1.0f), new(0.1f, 4.0f, 0.1f, 0.95f)];
        for (int i = 0; i < crowns.Length; i++)
        {
            Vector4 crown = crowns[i] * scale;
            glow.Paint(i == 3 ? LeavesInSun : Leaves).In(at).At(crown.X, crown.Y, crown.Z).Ball(crown.W, 8);
            glow.Paint(LeavesInSun).In(at).At(crown.X + (0.25f * scale), crown.Y + (0.35f * scale), crown.Z + (0.3f * scale)).Ball(crown.W * 0.75f, 7);
        }
    }

    /// <summary>No surface color, only glow: the light of the room does not reach out there.</summary>
    private static MaterialData Sunlit(string name, int rgb, float strength) =>
        new(name, new Vector4(0.004f, 0.004f, 0.004f, 1f), 0f, 1f, Palette.Linear(rgb) * strength);

    private static MaterialData SkyAt(float height)
    {
        // Most of the change is low over the ground.
        float blue = height * (2f - height);
        Vector3 glow = (Palette.Linear(0xE2ECF5) * (1.65f * (1f - blue))) + (Palette.Linear(0x8DBAEA) * (1.45f * blue));
        return new MaterialData($"sky-{height:0.00}", new Vector4(0.004f, 0.004f, 0.004f, 1f), 0f, 1f, glow);
    }
}
