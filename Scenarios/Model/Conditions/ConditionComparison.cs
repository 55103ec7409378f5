namespace VRLab.Scenarios;

/// <summary>Whether two conditions ask for the same, child by child.</summary>
internal static class ConditionComparison
{
    public static bool AreSame(Condition? one, Condition? other) => (one, other) switch
    {
        (AllOf a, AllOf b) => AreSame(a.Children, b.Children),
        (AnyOf a, AnyOf b) => AreSame(a.Children, b.Children),
        (InSequence a, InSequence b) => AreSame(a.Children, b.Children),
        (InAnyOrder a, InAnyOrder b) => AreSame(a.Children, b.Children),
        (ByRole a, ByRole b) => a.Role == b.Role && a.IsOthers == b.IsOthers && AreSame(a.Inner, b.Inner),
        (Not a, Not b) => AreSame(a.Inner, b.Inner),
        (Lasting a, Lasting b) => a.Seconds == b.Seconds && AreSame(a.Inner, b.Inner),
        (Counted a, Counted b) => a.Times == b.Times && AreSame(a.Inner, b.Inner),
        _ => Equals(one, other),
    };

    private static bool AreSame(IReadOnlyList<Condition> some, IReadOnlyList<Condition> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => AreSame(pair.First, pair.Second));
}
