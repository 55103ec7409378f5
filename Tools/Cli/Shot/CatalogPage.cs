using System.Globalization;
using System.Net;
using System.Text;
using VRLab.Gltf;

namespace VRLab.Cli;

/// <summary>What the page tells of an asset.</summary>
internal sealed record CatalogEntry(
    string Name, string Description, ModelMeasure Measure, int CollisionShapes, string License, bool IsRoom, IReadOnlyList<string> Warnings, IReadOnlyList<string> Pictures);

/// <summary>The page of all assets: picture, name, size, triangles, license.</summary>
internal static class CatalogPage
{
    private const string Style = """
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; background: #f4f4f4; color: #1c2024 }
        h1, h2 { font-weight: 600 } .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 1rem }
        .rooms { grid-template-columns: repeat(auto-fill, minmax(520px, 1fr)) } figure { margin: 0; background: #fff; border-radius: 8px; overflow: hidden }
        img { width: 100%; display: block } figcaption { padding: .6rem .8rem .8rem } b { font-size: 1.02rem } p { margin: .2rem 0 } .facts { color: #4a5158 } .warning { color: #8a2a00 }
        """;

    public static string Write(IReadOnlyList<CatalogEntry> entries)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>VRLab assets</title>\n<style>\n").Append(Style).Append("\n</style>\n<body>\n<h1>VRLab assets</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{entries.Count} models, {entries.Sum(e => e.Measure.Triangles):N0} triangles. <a href=\"{AllShots.SheetFile}\">All pictures in one</a></p>\n");
        WriteSection(page, "Rooms", "cards rooms", entries.Where(e => e.IsRoom));
        WriteSection(page, "Things", "cards", entries.Where(e => !e.IsRoom));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteSection(StringBuilder page, string title, string kind, IEnumerable<CatalogEntry> entries)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<div class=\"{kind}\">\n");
        foreach (CatalogEntry entry in entries)
        {
            WriteCard(page, entry);
        }

        page.Append("</div>\n");
    }

    private static void WriteCard(StringBuilder page, CatalogEntry entry)
    {
        page.Append(CultureInfo.InvariantCulture, $"<figure id=\"{Text(entry.Name)}\">");
        foreach (string picture in entry.Pictures)
        {
            page.Append(CultureInfo.InvariantCulture, $"<img loading=\"lazy\" alt=\"{Text(entry.Name)}\" src=\"{Text(picture)}\">");
        }

        ModelMeasure m = entry.Measure;
        page.Append(CultureInfo.InvariantCulture, $"<figcaption><b>{Text(entry.Name)}</b><p>{Text(entry.Description)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"facts\">{m.Size.X:0.###} × {m.Size.Y:0.###} × {m.Size.Z:0.###} m · {m.Triangles:N0} triangles in {m.Parts} parts · {entry.CollisionShapes} collision shapes · {Text(entry.License)}</p>");
        foreach (string warning in entry.Warnings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\">{Text(warning)}</p>");
        }

        page.Append("</figcaption></figure>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
