using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The chapters in pictures: the place as a whole beside what the learner saw.</summary>
internal static class PictureSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Pictures.Count == 0)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("现场画面", "Pictures"));
            foreach (PlannedChapter chapter in view.Plan.Chapters.Where(chapter => view.Pictures.Any(picture => picture.Chapter == chapter.Id)))
            {
                WriteChapter(html, view, chapter);
            }
        }
    }

    private static void WriteChapter(HtmlWriter html, ReportView view, PlannedChapter chapter)
    {
        using (html.Open("figure", "class", "pair"))
        {
            using (html.Open("div"))
            {
                PictureLibrary.Use(html, view, chapter.Id, "overview", "picture");
                PictureLibrary.Use(html, view, chapter.Id, "left", "picture");
            }

            html.Element("figcaption", new LocalizedText(
                $"{chapter.Title.Chinese}：全景与学员视角", $"{chapter.Title.English}: overview and the learner's view"));
        }
    }
}
