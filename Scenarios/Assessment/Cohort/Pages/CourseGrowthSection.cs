using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Whether those who came back did better: the change with its uncertainty, and each learner's first and last session.</summary>
internal static class CourseGrowthSection
{
    private const int MostShown = 16;

    public static void Write(HtmlWriter html, CourseGrowth growth)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("再次训练后的变化", "Before and after"));
            if (growth.Change is not { } change)
            {
                html.Element("p", new LocalizedText("还没有学员再次训练。", "Nobody has come back yet."), "class", "none");
                return;
            }

            html.Element("p", GrowthTexts.Of(change, new($"{change.Pairs} 位学员的得分率", $"The points of {change.Pairs} learners")), "class", "growth");
            WriteLearners(html, growth.Learners);
        }
    }

    private static void WriteLearners(HtmlWriter html, IReadOnlyList<LearnerChange> learners)
    {
        using (html.Open("table", "class", "steps"))
        {
            PageParts.WriteColumns(html, new("学员", "Learner"), new("第一次", "First"), new("最近一次", "Last"), new("变化", "Change"), new("证据", "Evidence"));
            using (html.Open("tbody"))
            {
                foreach (LearnerChange learner in learners.Take(MostShown))
                {
                    WriteLearner(html, learner);
                }
            }
        }

        if (learners.Count > MostShown)
        {
            html.Element("p", new LocalizedText($"另有 {learners.Count - MostShown} 位学员，变化更大。", $"And {learners.Count - MostShown} more, who changed more."), "class", "legend");
        }
    }

    private static void WriteLearner(HtmlWriter html, LearnerChange learner)
    {
        using (html.Open("tr"))
        {
            html.Element("th", learner.Learner, "scope", "row");
            PageParts.WriteCells(
                html,
                PageParts.Percent(learner.FirstShare),
                PageParts.Percent(learner.LastShare),
                PageParts.Signed(100 * (learner.LastShare - learner.FirstShare), "0"),
                $"S{learner.First.Session} → S{learner.Last.Session}");
        }
    }
}
