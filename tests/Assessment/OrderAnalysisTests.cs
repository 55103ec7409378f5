using FsCheck;
using FsCheck.Fluent;
using VRLab.Core;

namespace VRLab.Assessment.Tests;

public sealed class OrderAnalysisTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool A_faultless_sequence_has_no_violation(int seed)
    {
        var procedure = new RandomProcedure(seed, 12);
        return OrderAnalysis.Explain(procedure.Order, procedure.Faultless).Count == 0;
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool An_omission_alone_is_no_violation(int seed)
    {
        var procedure = new RandomProcedure(seed, 12);
        int omitted = procedure.Next(12);
        int[] performed = [.. procedure.Faultless.Where(step => step != omitted)];
        return OrderAnalysis.Explain(procedure.Order, performed).Count == 0;
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property A_swap_is_one_violation_of_just_that_pair(int seed)
    {
        var procedure = new RandomProcedure(seed, 12);
        (int first, int second) = (procedure.Next(12), procedure.Next(12));
        int[] performed = [.. procedure.Faultless];
        (performed[first], performed[second]) = (performed[second], performed[first]);
        IReadOnlyList<OrderViolation> violations = OrderAnalysis.Explain(procedure.Order, performed);
        (int early, int late) = (performed[Math.Min(first, second)], performed[Math.Max(first, second)]);
        bool holds = procedure.Order.IsBefore(late, early)
            ? violations.Count == 1 && new HashSet<int> { early, late }.SetEquals([violations[0].Step, violations[0].Related])
            : violations.Count <= 2 && violations.All(v => Touches(v, early) || Touches(v, late));
        return holds.Label($"{string.Join(' ', performed)}: {string.Join("; ", violations)}");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Never_more_violations_than_steps_that_must_move(int seed)
    {
        var procedure = new RandomProcedure(seed, 10, 0.4);
        int[] performed = [.. procedure.Faultless];
        new Random(seed).Shuffle(performed);
        IReadOnlyList<OrderViolation> violations = OrderAnalysis.Explain(procedure.Order, performed);
        int fewest = FewestMoves.Of(procedure.Order, performed).Count;
        return violations.Count <= fewest && violations.Count > 0 == fewest > 0;
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Fewest_moves_agrees_with_trying_all_subsets(int seed)
    {
        var procedure = new RandomProcedure(seed, 7, 0.4);
        int[] performed = [.. procedure.Faultless];
        new Random(seed).Shuffle(performed);
        int best = Enumerable.Range(0, 1 << 7)
            .Select(kept => performed.Where(step => (kept & (1 << step)) != 0).ToArray())
            .Where(kept => IsInOrder(procedure.Order, kept))
            .Min(kept => 7 - kept.Length);
        IReadOnlyList<int> moved = FewestMoves.Of(procedure.Order, performed);
        return moved.Count == best && IsInOrder(procedure.Order, [.. performed.Except(moved)]);
    }

    [Test]
    public void A_step_done_after_the_whole_rest_is_told_once_and_as_late()
    {
        ProcedureOrder chain = Chain(5);
        Assert.That(
            OrderAnalysis.Explain(chain, [1, 2, 3, 4, 0]),
            Is.EqualTo(new[] { new OrderViolation(OrderViolationKind.TooLate, 0, 1) }));
    }

    [Test]
    public void Distant_steps_of_a_chain_that_change_places_are_one_violation()
    {
        Assert.That(
            OrderAnalysis.Explain(Chain(5), [0, 4, 2, 3, 1]),
            Is.EqualTo(new[] { new OrderViolation(OrderViolationKind.Swapped, 4, 1) }));
    }

    [Test]
    public void Neighbors_that_change_places_are_told_as_the_second_done_too_early()
    {
        Assert.That(
            OrderAnalysis.Explain(Chain(4), [0, 2, 1, 3]),
            Is.EqualTo(new[] { new OrderViolation(OrderViolationKind.TooEarly, 2, 1) }));
    }

    [Test]
    public void Order_reaches_through_a_step_that_was_left_out()
    {
        Assert.That(
            OrderAnalysis.Explain(Chain(3), [2, 0]),
            Is.EqualTo(new[] { new OrderViolation(OrderViolationKind.TooEarly, 2, 0) }));
    }

    [Test]
    public void A_circle_of_constraints_is_refused()
    {
        ProblemException? problem = Assert.Throws<ProblemException>(() => ProcedureOrder.From([[1], [0]]));
        Assert.That(problem!.Code, Is.EqualTo(ExitCode.BadInput));
    }

    private static ProcedureOrder Chain(int count) =>
        ProcedureOrder.From([.. Enumerable.Range(0, count).Select(step => step == 0 ? Array.Empty<int>() : [step - 1])]);

    private static bool Touches(OrderViolation violation, int step) => violation.Step == step || violation.Related == step;

    private static bool IsInOrder(ProcedureOrder order, int[] sequence)
    {
        for (int early = 0; early < sequence.Length; early++)
        {
            for (int late = early + 1; late < sequence.Length; late++)
            {
                if (order.IsBefore(sequence[late], sequence[early]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
