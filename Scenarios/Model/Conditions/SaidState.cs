using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class SaidState(Said condition) : ConditionState
{
    /// <summary>Of somebody who stands.</summary>
    private const float EarMeters = 1.5f;

    /// <summary>No voice goes through a floor: speaker and listener are on one storey, or on a stair.</summary>
    private const float SameStoreyMeters = 2f;
    private readonly string _key = ScenarioPhrase.KeyOf(condition.Phrase);

    protected override bool Judge(in RuleContext context)
    {
        foreach ((ParticipantId by, string key) in context.Memory.Said)
        {
            if (key == _key && context.Counts(by) && (condition.HeardBy is not { } person || IsHeard(by, person, context.World)))
            {
                Actor = by;
                return true;
            }
        }

        return false;
    }

    private bool IsHeard(ParticipantId speaker, ObjectId person, IWorldObservation world)
    {
        Vector3 way = world.PositionInWorld(person) + new Vector3(0f, EarMeters, 0f) - world.WorldFromHead(speaker).Position;
        return Math.Abs(way.Y) <= SameStoreyMeters && (way.X * way.X) + (way.Z * way.Z) <= condition.HeardWithinMeters * condition.HeardWithinMeters;
    }
}
