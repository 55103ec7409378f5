using System.Text.Json.Serialization;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The content of report.json; property order here is the order in the file. Times are seconds since the session began.</summary>
public sealed record SessionReport(
    ReportScenario Scenario,
    ulong Seed,
    string Headset,
    string Learner,
    string Mode,
    double Score,
    double MaxScore,
    double PassScore,
    bool Passed,
    bool Interrupted,
    double DurationSeconds,
    IReadOnlyList<ReportStep> Steps,
    IReadOnlyList<ReportFinding> Findings,
    IReadOnlyList<ReportParticipant> Participants,
    ReportReplay Replay,
    ReportFrame Frame,
    ReportEnvironment Environment)
{
    /// <summary>How head, hands and tools moved in each step, with the clean expert's figures beside.</summary>
    public IReadOnlyList<ReportStepMotion> Motion { get; init; } = [];

    /// <summary>One figure for each ability (a chapter), with its 95 % interval and its parts.</summary>
    public IReadOnlyList<ReportSkill> Skills { get; init; } = [];

    /// <summary>Steps and hazards of the recording that the present version of the scenario does not have.</summary>
    public IReadOnlyList<string> NotJudged { get; init; } = [];

    /// <summary>How several participants worked together; null where one was alone.</summary>
    public ReportTeam? Team { get; init; }
}

public sealed record ReportScenario(string Id, string Version, string Hash, ReportText Title);

/// <param name="Title">In the report's leading language; <paramref name="Titles"/> has both.</param>
/// <param name="StartSeconds">When the step was offered, or when the learner turned to it where that came first; null where neither happened.</param>
/// <param name="EndSeconds">When it was first performed; null where it never was.</param>
/// <param name="RepeatCount">How often it was performed again after the first time.</param>
public sealed record ReportStep(
    string Id,
    string Title,
    ReportText Titles,
    string Chapter,
    double? StartSeconds,
    double? EndSeconds,
    double ExpectedSeconds,
    double Score,
    double MaxScore,
    int RepeatCount,
    int? Participant);

/// <param name="Kind">omitted, outOfOrder, repeated, hazard, overtime, interrupted, constraint, overForce.</param>
/// <param name="Step">The step concerned; null for what concerns the drill as a whole.</param>
/// <param name="Related">The other step of an order finding, the hazard of a hazard finding, the constraint that was broken, the thing that had to bear too much.</param>
/// <param name="Points">Points taken; zero or negative.</param>
public sealed record ReportFinding(
    string Kind,
    string? Step,
    string? Related,
    double FromSeconds,
    double ToSeconds,
    double Points,
    int? Participant,
    ReportText Text)
{
    /// <summary>How a hazard came about, in the order of cause and effect.</summary>
    public IReadOnlyList<ReportLink> Chain { get; init; } = [];
}

/// <param name="Role">notDone, done, moved, ledTo.</param>
public sealed record ReportLink(string Role, int? Participant, double FromSeconds, double ToSeconds, ReportText Text);

public sealed record ReportParticipant(
    int Id, string Name, string Role, string Headset, string Learner, int StepsPerformed, double PointsEarned, double PointsLost)
{
    /// <summary>Who else moved the participant, each from a time on; points are those of the participant, whoever moved it.</summary>
    public IReadOnlyList<ReportSuccessor> Successors { get; init; } = [];
}

public sealed record ReportSuccessor(double FromSeconds, string Name, string Headset, string Learner);

/// <summary>Zero and zero where the recording was not run again for this report.</summary>
public sealed record ReportReplay(int HashesChecked, int HashesMatched);

public sealed record ReportFrame(
    long Count, long Drawn, double CpuMillisecondsMedian, double CpuMillisecondsP99, double AllocatedBytesPerFrame);

public sealed record ReportEnvironment(string Os, string VulkanDevice, string OpenxrRuntime);

public sealed record ReportText(
    [property: JsonPropertyName("zh-CN")] string Chinese, [property: JsonPropertyName("en")] string English)
{
    public static ReportText From(LocalizedText text) => new(text.Chinese, text.English);
}

/// <param name="Score">0 .. 100; null where the evidence is too thin to say.</param>
public sealed record ReportSkill(
    string Ability, ReportText Name, double? Score, double Low, double High, int Steps, IReadOnlyList<ReportSkillPart> Parts);

/// <param name="Kind">procedure, motion, time, help.</param>
/// <param name="Value">0 .. 1.</param>
/// <param name="Weight">Its share in the score.</param>
public sealed record ReportSkillPart(string Kind, double Value, double Weight, ReportText Explanation);
