using VRLab.Assessment;
using VRLab.Assessment.Growth;
using VRLab.Assessment.Skill;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Checking.Tests;

public sealed class SkillRehearsalTests
{
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");

    [Test]
    public void A_perfect_learner_is_clean()
    {
        AssessmentResult result = Judge(skill: 1, seed: 5);
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Score, Is.EqualTo(100));
    }

    [Test]
    public void Scoring_a_recording_again_gives_the_same_bits()
    {
        RecordList records = Play(skill: 0.4, seed: 6);
        string once = ReportJson.Write(ReportBuilder.Build(SessionAssessor.Assess(Drill, records), Language.English));
        Assert.That(ReportJson.Write(ReportBuilder.Build(SessionAssessor.Assess(Drill, records), Language.English)), Is.EqualTo(once));
        Assert.That(ReportJson.Write(ReportBuilder.Build(Judge(0.4, 6), Language.English)), Is.EqualTo(once));
    }

    [Test]
    public void A_recording_on_disk_gives_the_same_bits_each_time_and_its_report_reads_back()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("vrlab-again-").FullName, "session.vrs");
        using (RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            SkillRehearsal.Play(Drill, new SkillRehearsalPlan("Virtual", 0.4, 6, 0, "rehearsal"), writer);
        }

        string once = JudgeFile(path);
        Assert.That(JudgeFile(path), Is.EqualTo(once));
        Assert.That(once, Is.EqualTo(ReportJson.Write(ReportBuilder.Build(Judge(0.4, 6), Language.English))));
        Assert.That(ReportJson.Write(ReportJson.Read(once)), Is.EqualTo(once));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    /// <summary>
    /// The weights of the score come from other learners (seed 1 of <c>vrlab bench skill</c>). Without physics there is no motion: the score rests on
    /// procedure, time and help. Where the evidence is too thin for a score, the middle of the interval ranks.
    /// </summary>
    [Test, Category("Slow")]
    public void Two_hundred_rehearsals_of_rising_skill_are_ranked_by_the_score()
    {
        const int Rehearsals = 200;
        double[] skills = [.. Enumerable.Range(0, Rehearsals).Select(i => i / (Rehearsals - 1.0))];
        SkillScore[] scores = [.. skills.AsParallel().AsOrdered().Select((skill, i) => SkillScoring.OfWhole(Judge(skill, 1000 + (ulong)i))!)];
        Assert.That(scores.Count(score => score.Score is not null), Is.GreaterThan(Rehearsals * 9 / 10));
        Assert.That(RankCorrelation.Of(skills, [.. scores.Select(score => 0.5 * (score.Low + score.High))]), Is.GreaterThanOrEqualTo(0.9));
    }

    private static string JudgeFile(string path)
    {
        using RecordingReader reader = RecordingReader.Open(path);
        return ReportJson.Write(ReportBuilder.Build(SessionAssessor.Assess(Drill, EvidenceCollector.Collect(reader)), Language.English));
    }

    private static AssessmentResult Judge(double skill, ulong seed) => SessionAssessor.Assess(Drill, Play(skill, seed));

    private static RecordList Play(double skill, ulong seed)
    {
        var records = new RecordList();
        SkillRehearsal.Play(Drill, new SkillRehearsalPlan("Virtual", skill, seed, 0, "rehearsal"), records);
        return records;
    }
}
