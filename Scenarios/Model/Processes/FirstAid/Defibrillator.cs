using VRLab.Core;

namespace VRLab.Scenarios.FirstAid;

/// <summary>What an automated external defibrillator is at; the numbers are the quantity's values.</summary>
public enum DefibrillatorState
{
    Off = 0,
    AttachPads = 1,
    Analyzing = 2,
    Charging = 3,
    Ready = 4,
    NoShockAdvised = 5,
    Pause = 6,
}

/// <summary>
/// An automated external defibrillator's course (IEC 60601-2-4 devices): pads, analysis of undisturbed seconds, charge, shock; then two minutes of compressions
/// (ERC Guidelines 2021) before it analyzes again. Touching the patient starts the analysis anew.
/// </summary>
public struct Defibrillator(double analysisSeconds, double chargeSeconds, bool isShockable)
{
    private const double CycleSeconds = 120;
    private double _seconds;

    public DefibrillatorState State { get; private set; }

    public int Shocks { get; private set; }

    /// <summary>A shock while somebody touched the patient.</summary>
    public int ShocksWhileTouched { get; private set; }

    public void Advance(bool isOn, bool hasPads, bool isTouched, bool isShockPressed, double seconds)
    {
        _seconds += seconds;
        DefibrillatorState next = !isOn ? DefibrillatorState.Off : !hasPads ? DefibrillatorState.AttachPads : Next(isTouched, isShockPressed);
        if (next != State)
        {
            (State, _seconds) = (next, 0);
        }
    }

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add((int)State);
        hash.Add(_seconds);
        hash.Add(Shocks);
    }

    private DefibrillatorState Next(bool isTouched, bool isShockPressed)
    {
        switch (State)
        {
            case DefibrillatorState.Analyzing:
                _seconds = isTouched ? 0 : _seconds;
                return _seconds < analysisSeconds ? State : isShockable ? DefibrillatorState.Charging : DefibrillatorState.NoShockAdvised;
            case DefibrillatorState.Charging:
                return _seconds < chargeSeconds ? State : DefibrillatorState.Ready;
            case DefibrillatorState.Ready:
                return isShockPressed ? Shock(isTouched) : State;
            case DefibrillatorState.Pause or DefibrillatorState.NoShockAdvised:
                return _seconds < CycleSeconds ? State : DefibrillatorState.Analyzing;
            default:
                return DefibrillatorState.Analyzing;
        }
    }

    private DefibrillatorState Shock(bool isTouched)
    {
        Shocks++;
        ShocksWhileTouched += isTouched ? 1 : 0;
        return DefibrillatorState.Pause;
    }
}
