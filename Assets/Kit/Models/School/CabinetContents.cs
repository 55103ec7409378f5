using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>What stands behind the glass of a cabinet: simple shapes, seen from outside only.</summary>
internal static class CabinetContents
{
    private static readonly float[] Shelves = [0.825f, 1.168f, 1.508f];

    private static readonly MaterialData[] Spines =
    [
        Palette.SafetyRed, Palette.SafetyBlue, LabPalette.MintGreen, Palette.Paper, LabPalette.Oak, Palette.SafetyYellow, LabPalette.LabBlue,
    ];

    public static void Add(NodeBuilder body, string content)
    {
        foreach (float y in Shelves)
        {
            switch (content)
            {
                case "books":
                    Books(body, y);
                    break;
                case "reagents":
                    Bottles(body, y);
                    break;
                case "glassware":
                    Glassware(body, y);
                    break;
                case "instruments":
                    Instruments(body, y);
                    break;
            }
        }
    }

    private static void Books(NodeBuilder body, float shelf)
    {
        float x = -0.4f;
        for (int i = 0; x < 0.36f; i++)
        {
            float thick = 0.018f + ((i * 7 % 5) * 0.006f), tall = 0.22f + ((i * 3 % 4) * 0.02f);
            bool isGap = (i + (int)(shelf * 10)) % 9 == 8;
            if (!isGap)
            {
                body.Paint(Spines[(i * 5 + (int)(shelf * 7)) % Spines.Length]).At(x + (thick * 0.5f), shelf + (tall * 0.5f), 0.03f).Box(thick - 0.001f, tall, 0.18f);
            }

            x += thick;
        }
    }

    private static void Bottles(NodeBuilder body, float shelf)
    {
        for (int i = 0; i < 9; i++)
        {
            float x = (i - 4) * 0.092f, z = 0.09f - ((i * 5 % 3) * 0.03f);
            bool isAmber = (i * 5 + (int)(shelf * 10)) % 3 == 0;
            float tall = 0.13f + ((i * 3 % 3) * 0.02f);
            Brush glass = body.Paint(isAmber ? LabPalette.AmberGlass with { Name = "amber-solid", IsTransparent = false } : LabPalette.MilkyPlastic with { Name = "bottle-solid", IsTransparent = false });
            glass.At(x, shelf, z).Lathe(7, new(0.036f, 0), new(0.036f, tall * 0.68f), new(0.018f, tall * 0.82f), new(0.016f, tall * 0.9f));
            body.Paint(i % 2 == 0 ? LabPalette.LabBlue : Palette.Black).At(x, shelf + (tall * 0.94f), z).Cylinder(0.021f, tall * 0.12f, 7);
            body.Paint(Palette.Paper).At(x, shelf + (tall * 0.36f), z).LatheArc(2, 225, 315, new(0.0365f, -0.03f), new(0.0365f, 0.03f));
            body.Paint(i % 3 == 0 ? Palette.SafetyRed : Palette.SafetyBlue).At(x, shelf + (tall * 0.36f), z).LatheArc(2, 225, 315, new(0.0368f, 0.018f), new(0.0368f, 0.028f));
        }
    }

    /// <summary>Meters with dials, coils, weights and tuning forks, as seen through a pane.</summary>
    private static void Instruments(NodeBuilder body, float shelf)
    {
        for (int i = 0; i < 5; i++)
        {
            float x = (i - 2) * 0.165f, z = 0.05f - ((i * 3 % 2) * 0.05f);
            switch ((i + (int)(shelf * 10)) % 3)
            {
                case 0:
                    body.Paint(Finishes.Bakelite).At(x, shelf + 0.06f, z).Box(0.12f, 0.12f, 0.08f, 0.006f);
                    body.Paint(Palette.White).At(x, shelf + 0.075f, z + 0.0405f).Rectangle(0.1f, 0.06f);
                    body.Paint(Palette.SafetyRed).At(x + 0.01f, shelf + 0.072f, z + 0.041f).Turned(Turn.AboutZ(-25)).Rectangle(0.0025f, 0.05f);
                    break;
                case 1:
                    body.Paint(LabPalette.Oak).At(x, shelf + 0.012f, z).Box(0.13f, 0.024f, 0.1f);
                    body.Paint(Finishes.Copper).At(x, shelf + 0.08f, z).AlongX().Cylinder(0.045f, 0.09f, 14);
                    body.Paint(Finishes.Bakelite).At(x, shelf + 0.08f, z).AlongX().At(0, 0.05f, 0).Cylinder(0.055f, 0.01f, 14).At(0, -0.1f, 0).Cylinder(0.055f, 0.01f, 14);
                    break;
                default:
                    body.Paint(Palette.Brass).At(x - 0.03f, shelf, z).Lathe(12, new(0.03f, 0f), new(0.03f, 0.06f), new(0.01f, 0.068f), new(0.012f, 0.085f), new(0, 0.09f));
                    body.Paint(Palette.Brass).At(x + 0.04f, shelf, z).Lathe(12, new(0.022f, 0f), new(0.022f, 0.045f), new(0.008f, 0.052f), new(0.009f, 0.065f), new(0, 0.07f));
                    break;
            }
        }
    }

    private static void Glassware(NodeBuilder body, float shelf)
    {
        for (int i = 0; i < 8; i++)
        {
            float x = (i - 3.5f) * 0.1f, z = i % 2 == 0 ? 0.06f : -0.03f;
            Brush glass = body.Paint(LabPalette.Glassware).At(x, shelf, z);
            if (i % 3 == 0)
            {
                glass.Lathe(8, new(0, 0.001f), new(0.035f, 0.001f), new(0.035f, 0.1f), new(0.038f, 0.102f));
            }
            else if (i % 3 == 1)
            {
                glass.Lathe(8, new(0, 0.001f), new(0.042f, 0.001f), new(0.042f, 0.012f), new(0.018f, 0.105f), new(0.018f, 0.14f), new(0.02f, 0.142f));
            }
            else
            {
                glass.Lathe(8, new(0, 0.001f), new(0.03f, 0.002f), new(0.03f, 0.006f), new(0.015f, 0.01f), new(0.015f, 0.23f));
            }
        }
    }
}
