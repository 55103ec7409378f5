using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>
/// Safety signs after GB 2894 and ISO 3864-1: a blue disc obliges, a yellow triangle warns, a red ring with a bar prohibits,
/// a green field shows safe conditions, a red field fire equipment. The symbols are drawn anew and simplified.
/// </summary>
internal static class SafetySigns
{
    private const float Middle = 0.055f;
    private const float Radius = 0.12f;

    public static readonly KitAsset Asset = new(
        "safety-sign",
        "Wall sign with a symbol and two lines of text.",
        [
            KitParameter.Choice("kind", "mandatory", "warning", "prohibition", "safe", "fire"),
            KitParameter.Choice("symbol", [.. SignSymbols.Names]),
            KitParameter.Text("label"),
            KitParameter.Text("sublabel"),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0, 0.003f).Box(0.30f, 0.40f, 0.006f, 0.002f);
        string kind = given.Text("kind");
        AddField(body, kind);
        MaterialData ink = kind is "mandatory" or "safe" or "fire" ? Palette.White : Palette.Black;
        float size = kind == "warning" ? Radius * 0.55f : Radius * 0.72f, y = kind == "warning" ? Middle - 0.026f : Middle;
        SignSymbols.Draw(body.Paint(ink).At(0, y, 0.0078f), given.Text("symbol"), size);
        if (kind == "prohibition")
        {
            AddBar(body);
        }

        MaterialData panel = Field(kind);
        body.Paint(panel).At(0, -0.14f, 0.0066f).Rectangle(0.28f, 0.1f);
        bool isDarkText = kind == "warning";
        NamePlate.Lines(body, Pose.At(0, -0.14f, 0.0072f), 0.27f, 0.095f, given.Text("label"), given.Text("sublabel"), isDarkText ? Inks.Black : Inks.White);
        body.CollideBox(0, 0, 0.005f, 0.30f, 0.40f, 0.01f);
    }

    private static MaterialData Field(string kind) => kind switch
    {
        "mandatory" => Palette.SafetyBlue,
        "warning" => Palette.SafetyYellow,
        "safe" => Palette.SafetyGreen,
        _ => Palette.SafetyRed,
    };

    private static void AddField(NodeBuilder body, string kind)
    {
        Brush field = body.Paint(Field(kind)).At(0, Middle, 0.0068f);
        switch (kind)
        {
            case "mandatory":
                field.AlongZ().Disc(Radius, 24);
                break;
            case "warning":
                body.Paint(Palette.Black).At(0, Middle - 0.028f, 0.0066f).Figure(Triangle(0.158f));
                field.At(0, -0.028f, 0.0005f).Figure(Triangle(0.132f));
                break;
            case "prohibition":
                field.AlongZ().Disc(Radius, 24, Radius * 0.82f);
                break;
            default:
                field.Rectangle(Radius * 2.1f, Radius * 2f);
                break;
        }
    }

    private static void AddBar(NodeBuilder body) =>
        body.Paint(Palette.SafetyRed).At(0, Middle, 0.0084f).Turned(Turn.AboutZ(-45)).Rectangle(Radius * 1.75f, Radius * 0.17f);

    private static Vector2[] Triangle(float circumradius) =>
        [Turn.Direction(Turn.Radians(90)) * circumradius, Turn.Direction(Turn.Radians(210)) * circumradius, Turn.Direction(Turn.Radians(330)) * circumradius];
}
