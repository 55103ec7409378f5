using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>The periodic table as a wall chart: 118 elements in their groups and periods (IUPAC, 2022).</summary>
internal static class PeriodicTable
{
    private const string Symbols =
        "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe "
        + "Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og";

    private const float Pitch = 0.062f;

    private static readonly MaterialData[] Blocks =
    [
        Palette.Paint("element-s", 0xF2C3B8, 0.8f), Palette.Paint("element-p", 0xF5E3A8, 0.8f), Palette.Paint("element-d", 0xBCD7EC, 0.8f), Palette.Paint("element-f", 0xC9E4C0, 0.8f),
        Palette.Paint("element-noble", 0xDCC9E8, 0.8f),
    ];

    public static readonly KitAsset Asset = new("periodic-table", "Wall chart of the elements, 1.3 by 0.85 m.", [], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Paper).At(0, 0, 0.002f).Box(1.3f, 0.85f, 0.003f);
        foreach (float y in (ReadOnlySpan<float>)[-0.425f, 0.425f])
        {
            body.Paint(Palette.DarkGray).At(0, y, 0.006f).AlongX().Cylinder(0.009f, 1.34f, 8);
        }

        body.Write("元素周期表  PERIODIC TABLE OF THE ELEMENTS", Pose.At(0, 0.365f, 0.0042f), 0.058f, Inks.Blue, 1.25f);
        string[] symbols = Symbols.Split(' ');
        for (int number = 1; number <= symbols.Length; number++)
        {
            AddElement(body, number, symbols[number - 1]);
        }

        body.CollideBox(0, 0, 0.004f, 1.3f, 0.85f, 0.008f);
        asset.Anchor("look", 0, 0, 0.005f);
    }

    private static void AddElement(NodeBuilder body, int number, string symbol)
    {
        (int group, int row, int block) = PlaceOf(number);
        float x = (group - 9.5f) * Pitch, y = 0.285f - ((row - 1) * Pitch) - (row > 7 ? 0.03f : 0f);
        body.Paint(Blocks[block]).At(x, y, 0.0039f).Rectangle(Pitch - 0.004f, Pitch - 0.004f);
        body.Write(symbol, Pose.At(x, y - 0.006f, 0.0044f), 0.03f, Inks.Black);
        body.Write(number.ToString(CultureInfo.InvariantCulture), Pose.At(x - 0.016f, y + 0.019f, 0.0044f), 0.0125f, Inks.Black);
    }

    /// <summary>Group 1 to 18, row 1 to 9 (8 and 9: lanthanides and actinides), and the block's number.</summary>
    private static (int Group, int Row, int Block) PlaceOf(int number) => number switch
    {
        1 => (1, 1, 0),
        2 => (18, 1, 4),
        <= 10 => Short(number - 2, 2),
        <= 18 => Short(number - 10, 3),
        <= 36 => Long(number - 18, 4),
        <= 54 => Long(number - 36, 5),
        >= 57 and <= 71 => (number - 54, 8, 3),
        >= 89 and <= 103 => (number - 86, 9, 3),
        <= 56 => Long(number - 54, 6),
        <= 86 => Long(number - 68, 6),
        <= 88 => Long(number - 86, 7),
        _ => Long(number - 100, 7),
    };

    private static (int Group, int Row, int Block) Short(int place, int row) => place <= 2 ? (place, row, 0) : (place + 10, row, place == 8 ? 4 : 1);

    private static (int Group, int Row, int Block) Long(int place, int row) => (place, row, place <= 2 ? 0 : place <= 12 ? 2 : place == 18 ? 4 : 1);
}
