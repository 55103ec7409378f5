using VRLab.Core;

namespace VRLab.Scenarios.FirstAid;

/// <summary>
/// Compressions, breaths and defibrillator of <see cref="Resuscitation"/>. Perfusion pressure builds up over several good compressions and is gone a few seconds
/// after the last (Paradis et al., JAMA 263 (1990) 1106: about 15 mmHg separates survivors; Berg et al., Circulation 104 (2001) 2465, for the course).
/// </summary>
public sealed class ResuscitationModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private const double GoodPerfusionPascals = 20 * 133.322387415;
    private const double BuildUpPerCompression = 0.12;
    private const double FallSeconds = 3;
    private const double OxygenSeconds = 240;
    private const double OpenAirway = 0.6;
    private readonly ProcessParameters _parameters;
    private readonly double[] _inputs = new double[7];
    private CompressionMeter _meter;
    private Defibrillator _defibrillator;
    private int _good;
    private bool _isBreathing;
    private int _breaths;
    private int _effectiveBreaths;
    private double _perfusion;
    private double _oxygen = 0.9;
    private double _sinceFirst;

    public ResuscitationModel(ProcessParameters parameters)
    {
        _parameters = parameters;
        _defibrillator = new Defibrillator(parameters["analysis-time"], parameters["charge-time"], parameters.IsSet("shockable"));
    }

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        _meter.Advance(DepthMeters, TickSeconds);
        _sinceFirst += _meter.Count > 0 ? TickSeconds : 0;
        if (_meter.HasCompleted)
        {
            Judge();
        }

        double fall = _meter.SinceLastSeconds > 1 ? TickSeconds / FallSeconds : 0;
        _perfusion -= _perfusion * fall;
        Breathe();
        _oxygen -= _oxygen * TickSeconds / OxygenSeconds;
        _defibrillator.Advance(
            IsOn(ResuscitationInput.DefibrillatorOn), IsOn(ResuscitationInput.Pads), IsTouched, IsOn(ResuscitationInput.Shock), TickSeconds);
    }

    public double Value(int index) => (ResuscitationQuantity)index switch
    {
        ResuscitationQuantity.Depth => DepthMeters,
        ResuscitationQuantity.Compressions => _meter.Count,
        ResuscitationQuantity.GoodCompressions => _good,
        ResuscitationQuantity.Rate => _meter.RatePerMinute / 60,
        ResuscitationQuantity.LastDepth => _meter.LastDepthMeters,
        ResuscitationQuantity.Lean => _meter.LastLeanMeters,
        ResuscitationQuantity.HandsOffTime => _meter.HandsOffSeconds,
        ResuscitationQuantity.CompressionFraction => _sinceFirst > 0 ? 1 - (_meter.HandsOffSeconds / _sinceFirst) : 0,
        ResuscitationQuantity.Breaths => _breaths,
        ResuscitationQuantity.EffectiveBreaths => _effectiveBreaths,
        ResuscitationQuantity.Perfusion => _perfusion,
        ResuscitationQuantity.Oxygen => _oxygen,
        ResuscitationQuantity.DefibrillatorState => (int)_defibrillator.State,
        _ => _defibrillator.Shocks,
    };

    public void AddToHash(ref StateHash hash)
    {
        _meter.AddToHash(ref hash);
        _defibrillator.AddToHash(ref hash);
        hash.Add(_perfusion);
        hash.Add(_oxygen);
        hash.Add(_good);
        hash.Add(_effectiveBreaths);
        hash.Add(_isBreathing);
    }

    private double DepthMeters => Input(ResuscitationInput.Chest) * _parameters["chest-travel"];

    private bool IsTouched => IsOn(ResuscitationInput.Touched) || DepthMeters > 0.002;

    private void Judge()
    {
        double rate = _meter.RatePerMinute / 60;
        bool isPaced = rate == 0 || (rate >= _parameters["least-rate"] && rate <= _parameters["most-rate"]);
        bool isDeep = _meter.LastDepthMeters >= _parameters["least-depth"] && _meter.LastDepthMeters <= _parameters["most-depth"];
        bool isReleased = _meter.LastLeanMeters <= _parameters["recoil"];
        _good += isPaced && isDeep && isReleased ? 1 : 0;
        double strength = Math.Clamp(_meter.LastDepthMeters / _parameters["least-depth"], 0, 1) * (isReleased ? 1 : 0.7);
        _perfusion += BuildUpPerCompression * ((strength * GoodPerfusionPascals) - _perfusion);
    }

    private void Breathe()
    {
        bool began = IsOn(ResuscitationInput.Breath) && !_isBreathing;
        _isBreathing = IsOn(ResuscitationInput.Breath);
        if (!began)
        {
            return;
        }

        _breaths++;
        if (Input(ResuscitationInput.HeadTilt) >= OpenAirway)
        {
            _effectiveBreaths++;
            _oxygen += 0.15 * (1 - _oxygen);
        }
    }

    private double Input(ResuscitationInput input) => _inputs[(int)input];

    private bool IsOn(ResuscitationInput input) => Input(input) >= 0.5;
}
