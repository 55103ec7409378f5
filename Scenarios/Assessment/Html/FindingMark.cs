using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The sign of a finding: a shape for its kind, so that color is never alone, with its number.</summary>
internal static class FindingMark
{
    public const double Radius = 9;

    public static LocalizedText NameOf(FindingKind kind) => kind switch
    {
        FindingKind.Omitted => new("漏做", "Left out"),
        FindingKind.OutOfOrder => new("顺序错误", "Out of order"),
        FindingKind.Repeated => new("重复", "Repeated"),
        FindingKind.Hazard => new("险情", "Hazard"),
        FindingKind.Overtime => new("超时", "Overtime"),
        FindingKind.Constraint => new("违反规定", "Rule broken"),
        FindingKind.OverForce => new("用力过大", "Too much force"),
        _ => new("中断", "Interrupted"),
    };

    /// <summary>Draws the sign inside a drawing, centered.</summary>
    public static void Write(HtmlWriter html, FindingKind kind, int number, double x, double y)
    {
        using (html.Open("g", "class", $"mark {kind.Word()}", "transform", $"translate({HtmlWriter.Number(x)} {HtmlWriter.Number(y)})"))
        {
            html.Empty("path", "d", ShapeOf(kind));
            SvgText.Write(html, number.ToString(), 0, kind == FindingKind.Hazard ? 6 : 4, "mark-number", "middle");
        }
    }

    /// <summary>The sign as a picture of its own, for text.</summary>
    public static void WriteAlone(HtmlWriter html, FindingKind kind, int number)
    {
        using (html.Open("svg", "class", "sign", "viewBox", "-12 -12 24 24", "aria-hidden", "true"))
        {
            Write(html, kind, number, 0, 0);
        }
    }

    /// <summary>The shape without a number, for a legend.</summary>
    public static void WriteShape(HtmlWriter html, FindingKind kind)
    {
        using (html.Open("g", "class", $"mark {kind.Word()}"))
        {
            html.Empty("path", "d", ShapeOf(kind));
        }
    }

    private static string ShapeOf(FindingKind kind) => kind switch
    {
        FindingKind.Omitted => "M-8,-8H8V8H-8Z",
        FindingKind.OutOfOrder => "M0,-11L11,0L0,11L-11,0Z",
        FindingKind.Hazard => "M0,-10L11,9H-11Z",
        FindingKind.Overtime => "M-9,-5L0,-10L9,-5V5L0,10L-9,5Z",
        FindingKind.Constraint => "M-10,-8H10L6,8H-6Z",
        FindingKind.OverForce => "M-11,-6H11V6H-11Z",
        _ => "M0,-9A9,9 0 1 1 0,9A9,9 0 1 1 0,-9Z",
    };
}
