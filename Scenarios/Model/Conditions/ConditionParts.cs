using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What a condition speaks of.</summary>
public static class ConditionParts
{
    /// <summary>The conditions that it is combined of; none where it stands for itself.</summary>
    public static IEnumerable<Condition> Children(this Condition condition) => condition switch
    {
        AllOf all => all.Children,
        AnyOf any => any.Children,
        InSequence sequence => sequence.Children,
        InAnyOrder any => any.Children,
        Not not => [not.Inner],
        Lasting lasting => [lasting.Inner],
        Counted counted => [counted.Inner],
        ByRole by => [by.Inner],
        _ => [],
    };

    /// <summary>Itself and all that it is combined of, in the order of writing.</summary>
    public static IEnumerable<Condition> AndParts(this Condition condition) =>
        condition.Children().SelectMany(AndParts).Prepend(condition);

    /// <summary>The first of several that a session in these branches can bring about; null where there is none.</summary>
    public static Condition? InBranches(this AnyOf any, Func<VariableId, bool> isTaken) =>
        any.Children.FirstOrDefault(child => child.AndParts().OfType<BranchIs>().All(guard => isTaken(guard.Branch)));

    /// <summary>The objects that it names itself, not in its parts.</summary>
    public static IReadOnlyList<ObjectId> OwnObjects(this Condition condition) => condition switch
    {
        ControlAt control => [control.Control],
        ControlWithin within => [within.Control],
        Rhythm rhythm => [rhythm.Control],
        LetGo letGo => [letGo.Object],
        Touched touched => [touched.Object],
        TipTouches tip => [tip.Tool, tip.Target],
        ObjectNear near => [near.Object, near.Other],
        Pressed pressed => [pressed.Button],
        Worn worn => [worn.Object],
        Held held => [held.Object],
        HandedOver handed => [handed.Object],
        Said { HeardBy: { } person } => [person],
        InSocket into => [into.Object, into.Socket],
        SocketEmpty empty => [empty.Socket],
        LookedAt looked => [looked.Object],
        Near near => [near.Object],
        _ => [],
    };
}
