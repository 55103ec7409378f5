using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Playing all roles of a team, one after the other.</summary>
public sealed partial class RulesLearner
{
    /// <summary>In a team, whoever has the role acts from now on; the first participant where nobody in particular has to.</summary>
    private void ActAs(string? role)
    {
        IReadOnlyList<ScenarioRole> roles = Scenario.Procedure.Roles;
        for (int i = 0; i < roles.Count; i++)
        {
            if (roles[i].Id == (role ?? roles[0].Id))
            {
                World.Acting = World.Participants[i];
            }
        }
    }

    /// <summary>Lets whoever is meant do it: the role, or the first of the others.</summary>
    private void LetDo(ByRole by)
    {
        ParticipantId before = World.Acting;
        ActAs(by.IsOthers ? Scenario.Procedure.Roles.FirstOrDefault(role => role.Id != by.Role)?.Id : by.Role);
        BringAbout(by.Inner);
        World.Acting = before;
    }
}
