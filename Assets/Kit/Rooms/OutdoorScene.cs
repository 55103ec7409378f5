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

    private static readonly MaterialData SkyHigh = Sunlit("sky-high", 0x9CC4EE, 1.5f);
    private static readonly MaterialData SkyLow = Sunlit("sky-low", 0xDDEBF7, 1.7f);
    private static readonly MaterialData Lawn = Sunlit("lawn", 0x6E8F4E, 0.8f);
    private static readonly MaterialData Path = Sunlit("yard-path", 0xBDB7AA, 1.0f);
    private static readonly MaterialData Facade = Sunlit("facade", 0xD8C9B2, 1.0f);
    private static readonly MaterialData FacadeBand = Sunlit("facade-band", 0xB07F63, 0.8f);
    private static readonly MaterialData FacadeGlass = Sunlit("facade-glass", 0x5F7E93, 0.8f);
    private static readonly MaterialData Leaves = Sunlit("leaves", 0x4F7A3A, 0.65f);
    private static readonly MaterialData LeavesInSun = Sunlit("leaves-in-sun", 0x7BA64F, 0.85f);
    private static readonly MaterialData Trunk = Sunlit("trunk", 0x6B5A48, 0.5f);

    public static void Add(NodeBuilder glow, Pose yard, float wallLength, bool hasTrees)
    {
        float width = wallLength + 60f;
        glow.Paint(Lawn).In(yard).At(0, 0, SkyAway * 0.5f).Turned(Turn.AboutX(-90)).Rectangle(width, -SkyAway);
        glow.Paint(Path).In(yard).At(0, 0.02f, -4.5f).Turned(Turn.AboutX(-90)).Rectangle(width, 2.4f);
        glow.Paint(SkyLow).In(yard).At(0, 6f, SkyAway).Rectangle(width, 12f);
        glow.Paint(SkyHigh).In(yard).At(0, 21f, SkyAway).Rectangle(width, 18f);
        AddBuilding(glow, yard * Pose.At(wallLength * 0.15f, 0, -24f));
        for (int i = 0; hasTrees && i < 5; i++)
        {
            float x = (i - 2) * (wallLength * 0.5f + 5f) / 2f;
            AddTree(glow, yard * Pose.At(x + ((i * 7 % 5) * 0.35f), 0, -8f - (i * 5 % 4)), 0.8f + ((i * 3 % 4) * 0.12f));
        }

        glow.Paint(Leaves).In(yard).At(0, 0.35f, -6.2f).Box(width, 0.7f, 0.7f, 0.15f);
    }

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
}
