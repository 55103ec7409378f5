using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Checking;

/// <summary>Who takes part where a scenario is played on its rules.</summary>
internal static class RulesTeam
{
    /// <summary>How those play, as ParticipantJoined has it: neither a person nor a virtual learner with hands.</summary>
    public const string Learner = ParticipantJoined.Rules;

    /// <summary>Writes that the learner joined; in a scenario for a team, one for each role.</summary>
    public static void Join(Scenario scenario, string name, IStreamSink sink)
    {
        IReadOnlyList<ScenarioRole> roles = scenario.Procedure.Roles;
        sink.Write(0, new ParticipantId(1), new ParticipantJoined(name, roles.Count > 0 ? roles[0].Id : "learner", "none", Learner));
        for (int i = 1; i < roles.Count; i++)
        {
            sink.Write(0, new ParticipantId(i + 1), new ParticipantJoined($"{name} ({roles[i].Name.English})", roles[i].Id, "none", Learner));
        }
    }
}
