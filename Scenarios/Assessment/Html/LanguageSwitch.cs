using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Two radio buttons before the page's content; the style sheet hides the language that is not chosen.</summary>
internal static class LanguageSwitch
{
    public static void Write(HtmlWriter html, Language lead)
    {
        WriteInput(html, Language.Chinese, lead);
        WriteInput(html, Language.English, lead);
        using (html.Open("nav", "class", "languages", "aria-label", "语言 / Language"))
        {
            html.Element("label", "中文", "for", "show-zh-CN", "lang", "zh-CN");
            html.Element("label", "English", "for", "show-en", "lang", "en");
        }
    }

    private static void WriteInput(HtmlWriter html, Language language, Language lead) => html.Empty(
        "input", "type", "radio", "name", "language", "id", $"show-{language.Tag()}", "class", "show-language",
        "aria-label", language == Language.Chinese ? "中文" : "English",
        "checked", language == lead ? "checked" : null);
}
