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

    /// <summary>The one takes it, goes to the other, and the other takes it out of their hand.</summary>
    private void HandOver(HandedOver handed)
    {
        ParticipantId before = World.Acting;
        ActAs(handed.From);
        BringAbout(new Held(handed.Object));
        Wait(_pace.WalkSeconds);
        ActAs(handed.To);
        World.TakeOver(handed.Object);
        World.Happen(WorldEventKind.Grabbed, handed.Object);
        Advance();
        World.Acting = before;
        World.Happen(WorldEventKind.Released, handed.Object);
        Advance();
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
