using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>A wall chart that tells what the pictograms on labels mean, in Chinese and English.</summary>
internal static class HazardChart
{
    private const float Width = 0.7f;
    private const float Height = 1.0f;

    private static readonly (string Hazard, string Chinese, string English)[] Rows =
    [
        ("corrosive", "腐蚀", "Corrosive"), ("flammable", "易燃", "Flammable"), ("oxidizing", "氧化性", "Oxidizing"),
        ("toxic", "有毒", "Toxic"), ("irritant", "刺激", "Irritant"), ("environment", "危害水环境", "Aquatic hazard"),
    ];

    public static readonly KitAsset Asset = new("hazard-chart", "Wall chart of hazard pictograms.", [], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Paper).At(0, 0, 0.003f).Box(Width, Height, 0.006f, 0.002f);
        body.Paint(Palette.SafetyRed).At(0, (Height * 0.5f) - 0.075f, 0.0064f).Rectangle(Width - 0.02f, 0.13f);
        body.Write("化学品危险标志", Pose.At(0, (Height * 0.5f) - 0.058f, 0.0068f), 0.062f, Inks.White, Width - 0.06f);
        body.Write("HAZARD PICTOGRAMS", Pose.At(0, (Height * 0.5f) - 0.112f, 0.0068f), 0.032f, Inks.White, Width - 0.06f);
        for (int i = 0; i < Rows.Length; i++)
        {
            float x = ((i % 2) - 0.5f) * 0.34f, y = 0.2f - ((i / 2) * 0.285f);
            HazardPictograms.Draw(body, Pose.At(x, y, 0.0065f), Rows[i].Hazard, 0.1f);
            body.Write(Rows[i].Chinese, Pose.At(x, y - 0.122f, 0.0066f), 0.034f, Inks.Black, 0.31f);
            body.Write(Rows[i].English, Pose.At(x, y - 0.157f, 0.0066f), 0.022f, Inks.Black, 0.31f);
        }

        body.Paint(Palette.Aluminum).At(0, (Height * 0.5f) + 0.004f, 0.006f).Box(Width + 0.02f, 0.016f, 0.014f, 0.003f);
        body.Paint(Palette.Aluminum).At(0, (Height * -0.5f) - 0.004f, 0.006f).Box(Width + 0.02f, 0.016f, 0.014f, 0.003f);
    }
}
