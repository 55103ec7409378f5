using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Checking;

/// <summary>Judges what was played on the rules, by the same assessment as a recording.</summary>
public static class RulesAssessment
{
    /// <param name="learner">Played to its end, keeping all its records.</param>
    public static AssessmentResult Of(RulesLearner learner) => Of(learner, learner.Scenario.ToAssessmentPlan());

    /// <inheritdoc cref="Of(RulesLearner)"/>
    internal static AssessmentResult Of(RulesLearner learner, AssessmentPlan plan)
    {
        Scenario scenario = learner.Scenario;
        var records = new RecordList();
        records.Write(0, ParticipantId.Host, new SessionHeader(
            1, "check", scenario.Id, scenario.Version, scenario.ContentHash, 0, SimulationTime.TicksPerSecond, "practice", 0, "check"));
        RulesTeam.Join(scenario, "check", records);
        var collector = new EvidenceCollector();
        foreach (RecordEnvelope record in records.Concat(learner.Log.Records))
        {
            collector.Add(record);
        }

        collector.Write(learner.Tick, ParticipantId.Host, new SessionEnded("Completed"));
        return SessionAssessor.Assess(plan, collector.Complete());
    }
}
