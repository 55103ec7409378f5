using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Fits a recording to the present version of its scenario, which may have lost steps and hazards since.</summary>
internal static class OtherVersion
{
    /// <returns>
    /// The recording without what the plan does not know, and the names of that. Where the scenario is the very one of the recording, nothing is
    /// taken out: an unknown name is then a damaged recording.
    /// </returns>
    public static (SessionEvidence Evidence, IReadOnlyList<string> NotJudged) Fit(AssessmentPlan plan, SessionEvidence evidence)
    {
        if (evidence.Header.ScenarioHash == plan.ScenarioHash)
        {
            return (evidence, []);
        }

        bool Knows(StepId step) => plan.IndexOf(step) >= 0;
        bool KnowsHazard(HazardId hazard) => plan.Hazards.Any(planned => planned.Id == hazard);
        string[] unknown =
        [
            .. evidence.Performed.Where(performed => !Knows(performed.Step)).Select(performed => performed.Step.Name)
                .Concat(evidence.Hazards.Where(raised => !KnowsHazard(raised.Hazard)).Select(raised => raised.Hazard.Name)).Distinct(),
        ];
        return (evidence with
        {
            Offered = [.. evidence.Offered.Where(offered => Knows(offered.Step))],
            Performed = [.. evidence.Performed.Where(performed => Knows(performed.Step))],
            Excused = [.. evidence.Excused.Where(Knows)],
            Hazards = [.. evidence.Hazards.Where(raised => KnowsHazard(raised.Hazard))],
            Chapters = [.. evidence.Chapters.Where(began => plan.Chapters.Any(chapter => chapter.Id == began.Chapter))],
        }, unknown);
    }
}
