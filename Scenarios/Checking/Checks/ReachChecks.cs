using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Tells where an object's grip (or its middle) is in the room; the composition root knows the models.</summary>
public delegate Vector3 PlaceInWorld(ObjectId target);

/// <summary>
/// Everything that a learner has to handle can be handled seated, with one hand. A seated shoulder is 1.0 m over the floor and an arm 0.7 m long (DIN 33402-2,
/// 5th percentile women, rounded down); from beside the thing, half a meter away, that reaches from 0.45 m to 1.5 m. What is loose comes by the ray, and people come themselves.
/// </summary>
internal static class ReachChecks
{
    public const string Name = "reach";
    private const float LowestMeters = 0.45f;
    private const float HighestMeters = 1.5f;
    private const float RayMeters = HandGeometry.RayReachMeters;

    public static IEnumerable<CheckFinding> Of(Scenario scenario, PlaceInWorld? places)
    {
        if (places is null)
        {
            yield break;
        }

        foreach (ObjectId target in Handled(scenario))
        {
            Vector3 place = places(target);
            if (scenario.ObjectOf(target).Interaction is WalkerInteraction)
            {
                continue;
            }

            if (IsWithinReach(place.Y) || IsWithinReach(place.Y + CarriedMeters(scenario, target, places)) || IsNearByRay(scenario, target, place))
            {
                continue;
            }

            yield return new CheckFinding(
                Name, CheckSeverity.Error, target.Name, new LocalizedText(
                    $"“{scenario.ObjectOf(target).Name.Chinese}”在 {place.Y:0.00} 米高处，坐着的学员够不着（0.45 到 1.5 米）。请移到这个高度之内。",
                    $"“{scenario.ObjectOf(target).Name.English}” is {place.Y:0.00} m above the floor, out of reach for a seated learner (0.45 to 1.5 m). Move it within these heights."),
                []);
        }
    }

    private static bool IsWithinReach(float heightMeters) => heightMeters is >= LowestMeters and <= HighestMeters;

    /// <summary>Into a socket a hand puts what it holds: so far above the place is the grip of the lowest thing that a step puts there.</summary>
    private static float CarriedMeters(Scenario scenario, ObjectId target, PlaceInWorld places) => scenario.Steps
        .SelectMany(step => step.Condition.AndParts()).OfType<InSocket>().Where(into => into.Socket == target)
        .Select(into => Math.Max(0f, places(into.Object).Y - scenario.ObjectOf(into.Object).WorldFromObject.Position.Y)).DefaultIfEmpty().Min();

    private static bool IsNearByRay(Scenario scenario, ObjectId target, Vector3 place) =>
        scenario.ObjectOf(target).Interaction is LooseInteraction && place.Y is >= 0 and <= HighestMeters + RayMeters;

    /// <summary>Objects that conditions of steps ask to be touched, turned, pressed or taken, in the order of the scene.</summary>
    private static IEnumerable<ObjectId> Handled(Scenario scenario)
    {
        var handled = new HashSet<ObjectId>();
        foreach (ScenarioStep step in scenario.Steps)
        {
            Collect(step.Condition, handled);
        }

        return scenario.Objects.Select(item => item.Id).Where(handled.Contains);
    }

    private static void Collect(Condition condition, HashSet<ObjectId> handled)
    {
        foreach (ObjectId target in TargetsOf(condition))
        {
            handled.Add(target);
        }

        foreach (Condition child in condition.Children())
        {
            Collect(child, handled);
        }
    }

    private static ObjectId[] TargetsOf(Condition condition) => condition switch
    {
        ControlAt control => [control.Control],
        ControlWithin within => [within.Control],
        Rhythm rhythm => [rhythm.Control],
        Pressed pressed => [pressed.Button],
        Touched touched => [touched.Object],
        Worn worn => [worn.Object],
        Held held => [held.Object],
        HandedOver handed => [handed.Object],
        InSocket into => [into.Object, into.Socket],
        SocketEmpty empty => [empty.Socket],
        TipTouches tip => [tip.Tool, tip.Target],
        _ => [],
    };
}
