using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// The frame of every page: one file that asks for nothing outside itself, to read on screen and to print on A4. Both languages are in it;
/// the leading one shows first and two buttons change it, without script.
/// </summary>
internal static class HtmlPage
{
    public static string Write(string title, Language lead, Action<HtmlWriter> writeMain)
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        using (html.Open("html", "lang", lead.Tag()))
        {
            WriteHead(html, title);
            using (html.Open("body"))
            {
                LanguageSwitch.Write(html, lead);
                using (html.Open("main"))
                {
                    writeMain(html);
                }
            }
        }

        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, string title)
    {
        using (html.Open("head"))
        {
            html.Empty("meta", "charset", "utf-8");
            html.Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.Element("title", title);
            using (html.Open("style"))
            {
                html.Raw(StyleSheet());
            }
        }
    }

    private static string StyleSheet()
    {
        using System.IO.Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("VRLab.Assessment.report.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
