using VRLab.Core;

namespace VRLab.Scenarios.Chemistry;

/// <summary>
/// Burette, flasks and indicator of <see cref="Titration"/>. What drops in first colors the place where it falls: the mixed share follows with a time
/// constant that swirling shortens, and the eye sees the color of the unmixed rest meanwhile.
/// </summary>
public sealed class TitrationModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private const int TicksBetweenPh = SimulationTime.TicksPerSecond / 10;

    /// <summary>A tap is still tight over the first part of its turn.</summary>
    private const double SealedShare = 0.05;

    /// <summary>One drop gives half of the full color, three nearly all: absorption by Beer and Lambert.</summary>
    private const double ColorPerDrop = 0.7;
    private readonly ProcessParameters _parameters;
    private readonly double[] _inputs = new double[7];
    private readonly Flask[] _flasks = new Flask[Titration.Flasks];
    private readonly AcidBaseSolution _solution;
    private readonly Indicator _indicator;
    private readonly bool _isWeak;
    private Burette _burette;
    private double _ph = 7;
    private double _color;
    private int _phFlask = -1;
    private double _phMoles;
    private double _phVolume;
    private int _ticksSincePh;

    private record struct Flask(double Volume, double AcidMoles, double BaseMoles, double UnmixedMoles, double Delivered, int IndicatorDrops);

    public TitrationModel(ProcessParameters parameters)
    {
        _parameters = parameters;
        _burette = new Burette(parameters["burette-volume"], parameters["full-flow"]);
        _isWeak = parameters["sample-pk"] > 0;
        _solution = new AcidBaseSolution(_isWeak ? [parameters["sample-pk"]] : []);
        _indicator = new Indicator(parameters["indicator-pk"]);
    }

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        double filling = Tightened(Input(TitrationInput.Fill));
        if (filling > 0)
        {
            _burette.Fill(filling * _parameters["fill-flow"] * TickSeconds, _parameters["titrant-concentration"]);
        }

        if (Input(TitrationInput.Water) >= 0.5)
        {
            _burette.Fill(Math.Max(0, _parameters["water-volume"] - _burette.VolumeCubicMeters), concentration: 0);
        }

        double fallen = _burette.Run(Tightened(StopcockOpening), TickSeconds);
        int index = (int)Input(TitrationInput.Flask) - 1;
        if (index is >= 0 and < Titration.Flasks)
        {
            _flasks[index] = Mixed(Filled(_flasks[index], fallen));
            FollowPh(index, _flasks[index]);
        }

        _color = ColorOf(Current);
    }

    public double Value(int index)
    {
        Flask flask = Current;
        return (TitrationQuantity)index switch
        {
            TitrationQuantity.BuretteReading => _burette.ReadingCubicMeters,
            TitrationQuantity.BuretteVolume => _burette.VolumeCubicMeters,
            TitrationQuantity.Flow => _burette.FlowCubicMetersPerSecond,
            TitrationQuantity.Drops => _burette.Drops,
            TitrationQuantity.FlaskVolume => flask.Volume,
            TitrationQuantity.DeliveredVolume => flask.Delivered,
            TitrationQuantity.Ph => _ph,
            TitrationQuantity.IndicatorColor => _color,
            TitrationQuantity.BuretteConcentration => _burette.Concentration,
            TitrationQuantity.IndicatorDrops => flask.IndicatorDrops,
            TitrationQuantity.TitreMean => TitreMean,
            TitrationQuantity.TitreSpread => TitreSpread,
            TitrationQuantity.StopcockOpening => StopcockOpening,
            var titre => _flasks[titre - TitrationQuantity.FirstTitre].Delivered,
        };
    }

    public void AddToHash(ref StateHash hash)
    {
        _burette.AddToHash(ref hash);
        foreach (Flask flask in _flasks)
        {
            hash.Add(flask.Volume);
            hash.Add(flask.BaseMoles);
            hash.Add(flask.UnmixedMoles);
            hash.Add(flask.IndicatorDrops);
        }

        hash.Add(_ph);
    }

    private Flask Current => (int)Input(TitrationInput.Flask) is >= 1 and <= Titration.Flasks and int number ? _flasks[number - 1] : default;

    private double TitreMean
    {
        get
        {
            (double sum, int count) = (0, 0);
            foreach (Flask flask in _flasks)
            {
                (sum, count) = (sum + flask.Delivered, count + (flask.Delivered > 0 ? 1 : 0));
            }

            return sum / Math.Max(1, count);
        }
    }

    private double TitreSpread
    {
        get
        {
            (double least, double greatest) = (double.PositiveInfinity, 0);
            foreach (Flask flask in _flasks)
            {
                least = flask.Delivered > 0 ? Math.Min(least, flask.Delivered) : least;
                greatest = Math.Max(greatest, flask.Delivered);
            }

            return Math.Max(0, greatest - least);
        }
    }

    private Flask Filled(Flask flask, double fallen)
    {
        if (Input(TitrationInput.Pipette) >= 0.5)
        {
            double sample = _parameters["sample-volume"];
            double water = flask.Volume == 0 ? _parameters["dilution-volume"] : 0;
            flask = flask with { Volume = flask.Volume + sample + water, AcidMoles = flask.AcidMoles + (sample * _parameters["sample-concentration"]) };
        }

        if (Input(TitrationInput.IndicatorDrop) >= 0.5)
        {
            flask = flask with { IndicatorDrops = flask.IndicatorDrops + 1 };
        }

        double moles = fallen * _burette.Concentration;
        return flask with
        {
            Volume = flask.Volume + fallen,
            Delivered = flask.Delivered + fallen,
            BaseMoles = flask.BaseMoles + moles,
            UnmixedMoles = flask.UnmixedMoles + moles,
        };
    }

    private Flask Mixed(Flask flask)
    {
        double swirl = Math.Clamp(Input(TitrationInput.Swirl), 0, 1);
        double seconds = (_parameters["mixing-time"] * swirl) + (_parameters["still-mixing-time"] * (1 - swirl));
        return flask with { UnmixedMoles = flask.UnmixedMoles * DetMath.Exp(-TickSeconds / seconds) };
    }

    /// <summary>Solves anew ten times a second, and only when a thousandth of a drop's titrant has mixed in, or the flask or its volume is another.</summary>
    private void FollowPh(int index, Flask flask)
    {
        double moles = flask.AcidMoles + (2 * (flask.BaseMoles - flask.UnmixedMoles));
        double least = 1e-3 * Burette.DropCubicMeters * _parameters["titrant-concentration"];
        bool isSame = flask.Volume == _phVolume && Math.Abs(moles - _phMoles) < least;
        if (index == _phFlask && (isSame || ++_ticksSincePh < TicksBetweenPh))
        {
            return;
        }

        _ticksSincePh = 0;
        (_phFlask, _phVolume, _phMoles) = (index, flask.Volume, moles);
        _ph = PhOf(flask);
    }

    private double PhOf(Flask flask)
    {
        if (flask.Volume <= 0)
        {
            return 7;
        }

        _solution.VolumeCubicMeters = flask.Volume;
        _solution.AcidMoles = _isWeak ? flask.AcidMoles : 0;
        _solution.StrongAnionMoles = _isWeak ? 0 : flask.AcidMoles;
        _solution.StrongCationMoles = flask.BaseMoles - flask.UnmixedMoles;
        return _solution.SolvePh();
    }

    /// <summary>0 colorless .. 1 full color: the mixed liquid's, and a flash of the unmixed base's.</summary>
    private double ColorOf(Flask flask)
    {
        if (flask.Volume <= 0)
        {
            return 0;
        }

        double strength = 1 - DetMath.Exp(-ColorPerDrop * flask.IndicatorDrops);
        double unmixed = Math.Min(1, flask.UnmixedMoles * 20000);
        double mixed = _indicator.BasicShare(_ph);
        return strength * (mixed + ((1 - mixed) * 0.5 * unmixed));
    }

    private double StopcockOpening => _parameters.IsSet("half-turn")
        ? 1 - Math.Abs((2 * Input(TitrationInput.Stopcock)) - 1)
        : Input(TitrationInput.Stopcock);

    private static double Tightened(double opening) => Math.Max(0, (opening - SealedShare) / (1 - SealedShare));

    private double Input(TitrationInput input) => _inputs[(int)input];
}
