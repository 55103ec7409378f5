using System.Globalization;
using System.Net;
using System.Text;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Writes HTML and SVG text: every value is escaped, every opened element is closed by disposing its scope.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Opens an element; attributes come in pairs of name and value, a null value leaves the attribute out.</summary>
    public Scope Open(string tag, params ReadOnlySpan<string?> attributes)
    {
        WriteTag(tag, attributes);
        _text.Append('>');
        return new Scope(this, tag);
    }

    /// <summary>An element without content, closed in place (void elements of HTML, shapes of SVG).</summary>
    public HtmlWriter Empty(string tag, params ReadOnlySpan<string?> attributes)
    {
        WriteTag(tag, attributes);
        _text.Append("/>\n");
        return this;
    }

    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<string?> attributes)
    {
        using (Open(tag, attributes))
        {
            Text(text);
        }

        return this;
    }

    /// <summary>An element with the text in both languages, of which the page shows one.</summary>
    public HtmlWriter Element(string tag, LocalizedText text, params ReadOnlySpan<string?> attributes)
    {
        using (Open(tag, attributes))
        {
            Text(text);
        }

        return this;
    }

    public HtmlWriter Text(string text)
    {
        _text.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    public HtmlWriter Text(LocalizedText text)
    {
        if (text.Chinese == text.English)
        {
            return Text(text.English);
        }

        return Element("span", text.Chinese, "class", "zh", "lang", "zh-CN").Element("span", text.English, "class", "en", "lang", "en");
    }

    /// <summary>Trusted text as it is: the style sheet.</summary>
    public HtmlWriter Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void WriteTag(string tag, ReadOnlySpan<string?> attributes)
    {
        _text.Append('<').Append(tag);
        for (int i = 0; i + 1 < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                _text.Append(' ').Append(attributes[i]).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }
        }
    }

    internal readonly struct Scope(HtmlWriter writer, string tag) : IDisposable
    {
        public void Dispose() => writer._text.Append("</").Append(tag).Append(">\n");
    }
}
