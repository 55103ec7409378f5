using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Text inside a drawing, once for each language: SVG has no spans that can be hidden alone.</summary>
internal static class SvgText
{
    public static void Write(HtmlWriter html, LocalizedText text, double x, double y, string kind, string anchor = "start", string? clip = null)
    {
        html.Element("text", text.Chinese, "class", $"zh {kind}", "lang", "zh-CN", "x", HtmlWriter.Number(x), "y", HtmlWriter.Number(y), "text-anchor", anchor, "clip-path", clip);
        html.Element("text", text.English, "class", $"en {kind}", "lang", "en", "x", HtmlWriter.Number(x), "y", HtmlWriter.Number(y), "text-anchor", anchor, "clip-path", clip);
    }

    public static void Write(HtmlWriter html, string text, double x, double y, string kind, string anchor = "start") =>
        html.Element("text", text, "class", kind, "x", HtmlWriter.Number(x), "y", HtmlWriter.Number(y), "text-anchor", anchor);
}
