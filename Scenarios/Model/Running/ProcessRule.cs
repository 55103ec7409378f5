using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Feeds the process model from the world and writes what changed, ten times a second.</summary>
internal sealed class ProcessRule
{
    private const int TicksBetweenRecords = SimulationTime.TicksPerSecond / 10;
    private readonly ProcessBinding[] _bindings;
    private readonly int[] _inputIndices;
    private readonly SocketBindingValue[][] _occupants;
    private readonly double[] _values;
    private readonly ProcessQuantity[] _quantities;
    private readonly double[] _written;

    public ProcessRule(ProcessPlan plan)
    {
        Kind = ProcessModels.Find(plan.Model);
        Model = Kind.Create(plan.Parameters);
        _bindings = [.. plan.Inputs];
        _inputIndices = [.. plan.Inputs.Select(binding => Kind.Inputs.ToList().IndexOf(binding.Input))];
        _occupants = [.. plan.Inputs.Select(ValuesOf)];
        _values = [.. plan.Inputs.Select(InitialOf)];
        _quantities = [.. Kind.Quantities];
        _written = new double[_quantities.Length];
        Array.Fill(_written, double.NaN);
    }

    public ProcessModelKind Kind { get; }

    public IProcessModel Model { get; }

    public void Step(IWorldObservation world, ReadOnlySpan<WorldEvent> events)
    {
        for (int i = 0; i < _bindings.Length; i++)
        {
            Model.SetInput(_inputIndices[i], ValueOf(i, world, events));
        }

        Model.Step();
    }

    /// <summary>Sets an input that is bound to a value of the scenario's own.</summary>
    public void Set(string input, double value)
    {
        for (int i = 0; i < _bindings.Length; i++)
        {
            if (_bindings[i] is ValueBinding && _bindings[i].Input == input)
            {
                _values[i] = value;
            }
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        Model.AddToHash(ref hash);
        for (int i = 0; i < _bindings.Length; i++)
        {
            if (_bindings[i] is ValueBinding or TipBinding)
            {
                hash.Add(_values[i]);
            }
        }
    }

    public void Write(long tick, IStreamSink sink)
    {
        if (tick % TicksBetweenRecords != 0)
        {
            return;
        }

        for (int i = 0; i < _quantities.Length; i++)
        {
            double value = Model.Value(i);
            if (!(Math.Abs(value - _written[i]) <= _quantities[i].Resolution))
            {
                _written[i] = value;
                sink.Write(tick, ParticipantId.Host, new ProcessValue(_quantities[i].Id, value));
            }
        }
    }

    private double ValueOf(int index, IWorldObservation world, ReadOnlySpan<WorldEvent> events) => _bindings[index] switch
    {
        ControlBinding control => world.ControlPosition(control.Control),
        ButtonBinding button => IsPressed(button.Button, events) ? 1 : 0,
        SocketBinding socket => ValueInSocket(socket, _occupants[index], world),
        HeldBinding held => world.IsHeld(held.Object) ? 1 : 0,
        TipBinding tip => _values[index] = ValueAtTip(tip, index, events),
        ValueBinding => _values[index],
        _ => 0,
    };

    private static SocketBindingValue[] ValuesOf(ProcessBinding binding) => binding switch
    {
        SocketBinding socket => [.. socket.Occupants],
        TipBinding tip => [.. tip.Targets],
        _ => [],
    };

    private static double InitialOf(ProcessBinding binding) => binding switch
    {
        ValueBinding value => value.Initial,
        TipBinding tip => tip.NoneValue,
        _ => 0,
    };

    /// <summary>What the tip touches holds until an event says otherwise.</summary>
    private double ValueAtTip(TipBinding tip, int index, ReadOnlySpan<WorldEvent> events)
    {
        double value = _values[index];
        foreach (ref readonly WorldEvent happened in events)
        {
            double target = happened.Object == tip.Tool ? ValueOfTarget(tip, _occupants[index], happened.Other) : tip.NoneValue;
            if (happened.Kind == WorldEventKind.TipTouched && happened.Object == tip.Tool)
            {
                value = target;
            }
            else if (happened.Kind == WorldEventKind.TipLeft && happened.Object == tip.Tool && value == target)
            {
                value = tip.NoneValue;
            }
        }

        return value;
    }

    private static double ValueOfTarget(TipBinding tip, SocketBindingValue[] targets, ObjectId target)
    {
        foreach (SocketBindingValue candidate in targets)
        {
            if (candidate.Occupant == target)
            {
                return candidate.Value;
            }
        }

        return tip.NoneValue;
    }

    private static double ValueInSocket(SocketBinding socket, SocketBindingValue[] occupants, IWorldObservation world)
    {
        if (world.TryGetOccupant(socket.Socket, out ObjectId occupant))
        {
            foreach (SocketBindingValue candidate in occupants)
            {
                if (candidate.Occupant == occupant)
                {
                    return candidate.Value;
                }
            }
        }

        return socket.EmptyValue;
    }

    private static bool IsPressed(ObjectId button, ReadOnlySpan<WorldEvent> events)
    {
        foreach (ref readonly WorldEvent happened in events)
        {
            if (happened.Kind == WorldEventKind.Pressed && happened.Object == button)
            {
                return true;
            }
        }

        return false;
    }
}
