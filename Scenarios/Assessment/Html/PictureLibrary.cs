using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Holds each picture once in the page; sections draw it by reference as often as they need.</summary>
internal static class PictureLibrary
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Pictures.Count == 0)
        {
            return;
        }

        using (html.Open("svg", "class", "library", "width", "0", "height", "0", "aria-hidden", "true"))
        {
            foreach (ReportPicture picture in view.Pictures)
            {
                (int width, int height) = PngSize.Of(picture.Png);
                html.Empty(
                    "image", "id", IdOf(picture.Chapter, picture.View), "width", $"{width}", "height", $"{height}",
                    "href", $"data:image/png;base64,{Convert.ToBase64String(picture.Png)}");
            }
        }
    }

    /// <summary>Draws a chapter's picture where there is one.</summary>
    public static void Use(HtmlWriter html, ReportView view, ChapterId chapter, string pictureView, string kind)
    {
        ReportPicture? picture = view.Pictures.FirstOrDefault(picture => picture.Chapter == chapter && picture.View == pictureView);
        if (picture is null)
        {
            return;
        }

        (int width, int height) = PngSize.Of(picture.Png);
        using (html.Open("svg", "class", kind, "viewBox", $"0 0 {width} {height}", "preserveAspectRatio", "xMidYMid slice", "role", "img", "aria-label", $"{chapter} {pictureView}"))
        {
            html.Empty("use", "href", $"#{IdOf(chapter, pictureView)}");
        }
    }

    private static string IdOf(ChapterId chapter, string view) => $"picture-{chapter}-{view}";
}
