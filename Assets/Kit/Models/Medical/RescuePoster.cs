using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>Wall poster of resuscitation in six steps, each with a drawn figure.</summary>
internal static class RescuePoster
{
    private static readonly MaterialData Figure = Palette.Paint("figure", 0x24384F, 0.8f);
    private static readonly MaterialData Helper = Palette.Paint("helper", 0xC2562C, 0.8f);

    private static readonly string[] Steps =
    [
        "确认现场安全|Check for danger", "拍肩呼喊|Shake and shout", "呼救 120  取 AED|Call 120, fetch the AED", "判断呼吸 10 秒内|Check breathing, 10 s", "胸外按压 30 次|30 compressions, 5–6 cm", "人工呼吸 2 次|2 rescue breaths",
    ];

    public static readonly KitAsset Asset = new("cpr-poster", "Poster: resuscitation in six steps.", [], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Stainless).At(0, 0, 0.006f).Box(0.84f, 1.1f, 0.012f, 0.004f);
        body.Paint(Palette.Paper).At(0, 0, 0.0126f).Rectangle(0.82f, 1.08f);
        body.Paint(Palette.SafetyRed).At(0, 0.475f, 0.0132f).Rectangle(0.82f, 0.13f);
        body.Write("心肺复苏 CPR", Pose.At(0, 0.495f, 0.0142f), 0.062f, Inks.White, 0.78f);
        body.Write("100–120 次/分   30 : 2   100–120 per minute", Pose.At(0, 0.435f, 0.0142f), 0.028f, Inks.White, 0.78f);
        for (int i = 0; i < Steps.Length; i++)
        {
            Pose cell = Pose.At(((i % 2) - 0.5f) * 0.4f, 0.235f - ((i / 2) * 0.325f), 0.0132f);
            body.Paint(LabPalette.Sheet).In(cell).Rectangle(0.38f, 0.3f);
            body.Paint(Palette.SafetyRed).In(cell).At(-0.155f, 0.115f, 0.0006f).AlongZ().Disc(0.026f, 18);
            body.Write((i + 1).ToString(CultureInfo.InvariantCulture), cell * Pose.At(-0.155f, 0.115f, 0.0014f), 0.036f, Inks.White);
            body.Write(Steps[i], cell * Pose.At(0, -0.112f, 0.001f), 0.025f, Inks.Black, 0.36f);
            Draw(body, cell * Pose.At(0, 0.02f, 0.0006f), i);
        }

        body.CollideBox(0, 0, 0.006f, 0.84f, 1.1f, 0.012f);
        asset.Anchor("look", 0, 0, 0.014f);
    }

    private static void Draw(NodeBuilder body, Pose at, int step)
    {
        Brush lying = body.Paint(Figure).In(at).At(0, -0.06f, 0), helper = body.Paint(Helper).In(at).At(0, 0, 0.0006f);
        Lying(lying);
        switch (step)
        {
            case 0:
                Standing(helper.At(0.1f, 0.0f, 0), 55, 20);
                body.Paint(Palette.SafetyYellow).In(at).At(-0.08f, 0.03f, 0.0006f).Figure(new(-0.045f, -0.035f), new(0.045f, -0.035f), new(0, 0.045f));
                body.Paint(Palette.Black).In(at).At(-0.08f, 0.01f, 0.001f).Rectangle(0.008f, 0.035f);
                break;
            case 1:
                Kneeling(helper.At(-0.03f, 0, 0), -20, -0.004f);
                break;
            case 2:
                Standing(helper.At(0.08f, 0, 0), 150, 10);
                body.Paint(Palette.Black).In(at).At(0.117f, 0.085f, 0.001f).Turned(Turn.AboutZ(-15)).Rectangle(0.012f, 0.026f);
                Defibrillator.Heart(body.Paint(Palette.SafetyRed).In(at).At(-0.1f, 0.04f, 0.0006f), 0.035f);
                break;
            case 3:
                Kneeling(helper.At(-0.055f, -0.01f, 0), -62, 0.004f);
                break;
            case 4:
                Kneeling(helper, 0, 0);
                Brush arrow = body.Paint(Palette.SafetyRed).In(at).At(0.07f, 0.0f, 0.001f);
                arrow.Figure(new(-0.008f, 0.05f), new(-0.008f, -0.01f), new(-0.02f, -0.01f), new(0, -0.036f), new(0.02f, -0.01f), new(0.008f, -0.01f), new(0.008f, 0.05f));
                break;
            default:
                Kneeling(helper.At(-0.06f, -0.015f, 0), -78, 0.004f);
                break;
        }
    }

    /// <summary>A person on the back, head to the left.</summary>
    private static void Lying(Brush ink)
    {
        ink.At(-0.115f, 0.006f, 0).AlongZ().Disc(0.02f, 16);
        ink.At(-0.04f, 0, 0).Figure(Prisms.RoundedRectangle(0.11f, 0.036f, 0.016f));
        ink.At(0.075f, -0.004f, 0).Figure(Prisms.RoundedRectangle(0.16f, 0.024f, 0.011f));
        ink.At(0.15f, 0.006f, 0).Turned(Turn.AboutZ(90)).Figure(Prisms.RoundedRectangle(0.036f, 0.014f, 0.006f));
    }

    /// <summary>A helper on the knees whose trunk leans by degrees; the arms reach down from the shoulders.</summary>
    private static void Kneeling(Brush ink, float lean, float reach)
    {
        Brush trunk = ink.At(0.0f, -0.02f, 0).Turned(Turn.AboutZ(-lean));
        trunk.At(0, 0.045f, 0).Figure(Prisms.RoundedRectangle(0.034f, 0.1f, 0.014f));
        trunk.At(0, 0.118f, 0).AlongZ().Disc(0.019f, 16);
        ink.At(0.028f, -0.032f, 0).Turned(Turn.AboutZ(-10)).Figure(Prisms.RoundedRectangle(0.08f, 0.026f, 0.012f));
        ink.At(0.05f, -0.066f, 0).Figure(Prisms.RoundedRectangle(0.08f, 0.018f, 0.008f));
        Brush arm = trunk.At(0, 0.085f, 0.0004f).Turned(Turn.AboutZ(lean));
        arm.At(-0.022f + reach, -0.045f, 0).Turned(Turn.AboutZ(-24)).Figure(Prisms.RoundedRectangle(0.016f, 0.11f, 0.007f));
    }

    private static void Standing(Brush ink, float rightArm, float leftArm)
    {
        ink.At(0, 0.112f, 0).AlongZ().Disc(0.018f, 16);
        ink.At(0, 0.05f, 0).Figure(Prisms.RoundedRectangle(0.04f, 0.09f, 0.014f));
        foreach ((float side, float angle) in (ReadOnlySpan<(float, float)>)[(1f, rightArm), (-1f, leftArm)])
        {
            ink.At(side * 0.02f, 0.085f, 0.0004f).Turned(Turn.AboutZ(side * angle)).At(0, -0.035f, 0).Figure(Prisms.RoundedRectangle(0.014f, 0.08f, 0.006f));
            ink.At(side * 0.011f, -0.03f, 0).Figure(Prisms.RoundedRectangle(0.017f, 0.1f, 0.007f));
        }
    }
}
