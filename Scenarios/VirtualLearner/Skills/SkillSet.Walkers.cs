using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Dealing with the scenario's people who walk.</summary>
internal sealed partial class SkillSet
{
    private const float ShoulderMeters = 1.25f;

    /// <summary>Who walks away is gone after so many times.</summary>
    private const int MostApproaches = 4;
    private const double WalkerPatienceSeconds = 120.0;

    /// <summary>So far away somebody is spoken to, for so long.</summary>
    private const float CallingMeters = 1.2f;
    private const double CallingSeconds = 1.5;

    /// <summary>Of the distance at which somebody hears; within it nobody goes nearer to speak to them.</summary>
    private const double SurelyHeardShare = 0.6;

    private bool IsWalker(ObjectId target) => _scenario.ObjectOf(target).Interaction is WalkerInteraction;

    /// <summary>Goes up to a person, who may be walking, and lays a hand on their shoulder.</summary>
    private IEnumerator TapShoulder(ObjectId person)
    {
        const float CloseMeters = 0.9f;
        HandState hand = _body.Right;
        yield return FreeHand();
        for (int i = 0; i < MostApproaches; i++)
        {
            Pose worldFromPerson = WorldFrom(person);
            yield return StandNear(ShoulderOf(person), worldFromPerson.TransformDirection(Vector3.UnitZ), 0.5f);
            if (DetMath.Distance(Horizontal(ShoulderOf(person)), Horizontal(_body.HeadPosition)) < CloseMeters)
            {
                break;
            }
        }

        Vector3 shoulder = ShoulderOf(person);
        Vector3 away = DetMath.Normalize(Horizontal(_body.HeadPosition - shoulder), Vector3.UnitZ);
        yield return Reach(hand, new Pose(shoulder + (away * 0.3f), _body.Facing));
        yield return Reach(hand, new Pose(ShoulderOf(person) + (away * 0.1f), _body.Facing));
        yield return Pause(TapSeconds);
        yield return ReturnHand(hand);
    }

    /// <summary>Says a phrase; where a person is to hear it, turned to them and near enough.</summary>
    private IEnumerator Call(Said said)
    {
        if (said.HeardBy is { } person)
        {
            bool isHeard = DetMath.Distance(ShoulderOf(person), _body.HeadPosition) <= said.HeardWithinMeters * SurelyHeardShare;
            yield return isHeard ? LookTo(ShoulderOf(person)) : StandNear(ShoulderOf(person), WorldFrom(person).TransformDirection(Vector3.UnitZ), CallingMeters);
        }

        Speak(said.Phrase);
        yield return Pause(said.HeardBy is null ? 0.0 : CallingSeconds);
    }

    /// <summary>Waits until a person has come, or does not.</summary>
    private IEnumerator AwaitWalker(ObjectNear near) =>
        WaitUntil(() => DetMath.Distance(WorldFrom(near.Object).Position, WorldFrom(near.Other).Position) <= near.Meters, Hurries ? 0 : WalkerPatienceSeconds);

    private Vector3 ShoulderOf(ObjectId person) => WorldFrom(person).Position + new Vector3(0f, ShoulderMeters, 0f);
}
