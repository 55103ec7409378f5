using System.Collections;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Checking;

/// <summary>Acting for each role of a team.</summary>
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

    /// <summary>The one takes it, goes to the other, and the other takes it out of their hand; the stream tells of hands only here, where it matters whose they are.</summary>
    private IEnumerator HandOver(HandedOver handed)
    {
        ParticipantId before = World.Acting;
        ActAs(handed.From);
        yield return BringAboutOne(new Held(handed.Object));
        ParticipantId giver = World.Acting;
        _log.Write(_tick, giver, new ObjectGrabbed(handed.Object, Hand.Right));
        yield return Pause(_pace.WalkSeconds);
        ActAs(handed.To);
        World.TakeOver(handed.Object);
        World.Happen(WorldEventKind.Grabbed, handed.Object);
        _log.Write(_tick, World.Acting, new ObjectGrabbed(handed.Object, Hand.Right));
        World.Acting = giver;
        World.Happen(WorldEventKind.Released, handed.Object);
        _log.Write(_tick, giver, new ObjectReleased(handed.Object, Hand.Right));
        World.Acting = before;
        yield return null;
    }

    /// <summary>Lets whoever is meant do it: the role, or the first of the others.</summary>
    private IEnumerator LetDo(ByRole by)
    {
        ParticipantId before = World.Acting;
        ActAs(by.IsOthers ? Scenario.Procedure.Roles.FirstOrDefault(role => role.Id != by.Role)?.Id : by.Role);
        yield return BringAboutOne(by.Inner);
        World.Acting = before;
    }
}
