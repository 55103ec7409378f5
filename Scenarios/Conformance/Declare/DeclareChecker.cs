namespace VRLab.Conformance;

/// <summary>Checks Declare constraints on finite traces. Allocates only its answer.</summary>
public static class DeclareChecker
{
    public static DeclareResult Check(DeclareConstraint constraint, IReadOnlyList<string> trace) => constraint.Template switch
    {
        DeclareTemplate.Init => At(constraint, trace, 0),
        DeclareTemplate.End => At(constraint, trace, trace.Count - 1),
        DeclareTemplate.Existence => Counted(constraint, trace, count => count >= constraint.Count),
        DeclareTemplate.Absence => Fewer(constraint, trace),
        DeclareTemplate.Exactly => Counted(constraint, trace, count => count == constraint.Count),
        DeclareTemplate.Choice => Whole(constraint, trace, (a, b) => a || b),
        DeclareTemplate.ExclusiveChoice => Whole(constraint, trace, (a, b) => a != b),
        DeclareTemplate.CoExistence => Both(constraint, trace, DeclareTemplate.RespondedExistence, DeclareTemplate.RespondedExistence, isSwapped: true),
        DeclareTemplate.NotCoExistence => Both(constraint, trace, DeclareTemplate.NotRespondedExistence, DeclareTemplate.NotRespondedExistence, isSwapped: true),
        DeclareTemplate.Succession => Both(constraint, trace, DeclareTemplate.Response, DeclareTemplate.Precedence),
        DeclareTemplate.AlternateSuccession => Both(constraint, trace, DeclareTemplate.AlternateResponse, DeclareTemplate.AlternatePrecedence),
        DeclareTemplate.ChainSuccession => Both(constraint, trace, DeclareTemplate.ChainResponse, DeclareTemplate.ChainPrecedence),
        DeclareTemplate.NotSuccession => Both(constraint, trace, DeclareTemplate.NotResponse, DeclareTemplate.NotPrecedence),
        DeclareTemplate.NotChainSuccession => Both(constraint, trace, DeclareTemplate.NotChainResponse, DeclareTemplate.NotChainPrecedence),
        _ => ByActivation(constraint, trace),
    };

    private static DeclareResult At(DeclareConstraint constraint, IReadOnlyList<string> trace, int place)
    {
        bool holds = trace.Count > 0 && trace[place] == constraint.First;
        return new DeclareResult(constraint, 1, holds ? [] : [Math.Max(0, place)]);
    }

    private static DeclareResult Counted(DeclareConstraint constraint, IReadOnlyList<string> trace, Func<int, bool> isEnough)
    {
        int count = trace.Count(activity => activity == constraint.First);
        return new DeclareResult(constraint, Math.Max(1, count), isEnough(count) ? [] : [trace.Count]);
    }

    private static DeclareResult Fewer(DeclareConstraint constraint, IReadOnlyList<string> trace)
    {
        int[] places = [.. Enumerable.Range(0, trace.Count).Where(place => trace[place] == constraint.First)];
        return new DeclareResult(constraint, Math.Max(1, places.Length), [.. places.Skip(constraint.Count - 1)]);
    }

    private static DeclareResult Whole(DeclareConstraint constraint, IReadOnlyList<string> trace, Func<bool, bool, bool> holds) =>
        new(constraint, 1, holds(trace.Contains(constraint.First), trace.Contains(constraint.Second)) ? [] : [trace.Count]);

    private static DeclareResult Both(DeclareConstraint constraint, IReadOnlyList<string> trace, DeclareTemplate first, DeclareTemplate second, bool isSwapped = false)
    {
        DeclareResult one = Check(constraint with { Template = first }, trace);
        DeclareConstraint other = isSwapped ? new DeclareConstraint(second, constraint.Second!, constraint.First) : constraint with { Template = second };
        DeclareResult two = Check(other, trace);
        return new DeclareResult(constraint, one.Activations + two.Activations, [.. one.Violations.Union(two.Violations).Order()]);
    }

    // Precedence speaks at each second activity, the others at each first.
    private static DeclareResult ByActivation(DeclareConstraint constraint, IReadOnlyList<string> trace)
    {
        bool looksBack = constraint.Template is DeclareTemplate.Precedence or DeclareTemplate.AlternatePrecedence or DeclareTemplate.ChainPrecedence
            or DeclareTemplate.NotPrecedence or DeclareTemplate.NotChainPrecedence;
        string activation = looksBack ? constraint.Second! : constraint.First;
        int[] places = [.. Enumerable.Range(0, trace.Count).Where(place => trace[place] == activation)];
        return new DeclareResult(constraint, places.Length, [.. places.Where(place => !Holds(constraint, trace, place))]);
    }

    private static bool Holds(DeclareConstraint constraint, IReadOnlyList<string> trace, int place)
    {
        (string a, string b) = (constraint.First, constraint.Second!);
        return constraint.Template switch
        {
            DeclareTemplate.RespondedExistence => trace.Contains(b),
            DeclareTemplate.NotRespondedExistence => !trace.Contains(b),
            DeclareTemplate.Response => Next(trace, place, b) < trace.Count,
            DeclareTemplate.NotResponse => Next(trace, place, b) == trace.Count,
            DeclareTemplate.AlternateResponse => Next(trace, place, b) < Next(trace, place, a),
            DeclareTemplate.ChainResponse => place + 1 < trace.Count && trace[place + 1] == b,
            DeclareTemplate.NotChainResponse => place + 1 >= trace.Count || trace[place + 1] != b,
            DeclareTemplate.Precedence => Last(trace, place, a) >= 0,
            DeclareTemplate.NotPrecedence => Last(trace, place, a) < 0,
            DeclareTemplate.AlternatePrecedence => Last(trace, place, a) > Last(trace, place, b),
            DeclareTemplate.ChainPrecedence => place > 0 && trace[place - 1] == a,
            _ => place == 0 || trace[place - 1] != a,
        };
    }

    // The next place of an activity after a place; the trace's length where there is none.
    private static int Next(IReadOnlyList<string> trace, int place, string activity)
    {
        int next = place + 1;
        while (next < trace.Count && trace[next] != activity)
        {
            next++;
        }

        return Math.Min(next, trace.Count);
    }

    private static int Last(IReadOnlyList<string> trace, int place, string activity)
    {
        int last = place - 1;
        while (last >= 0 && trace[last] != activity)
        {
            last--;
        }

        return last;
    }
}
