using System.Collections.Concurrent;
using System.Globalization;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;

namespace VRLab.Cli;

/// <summary>
/// An instructor at the terminal brings faults of the scenario about while the session runs: a line with a fault's name or its number in the list. Lines are read on a
/// thread of their own and carried out between two ticks; the recording tells which fault came when, so it replays.
/// </summary>
internal sealed class InstructorDesk
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly IReadOnlyList<ScenarioFault> _faults;
    private readonly Action<string> _tell;
    private readonly Language _language;

    /// <exception cref="ProblemException">The scenario has no faults to bring about.</exception>
    public InstructorDesk(Scenario scenario, Action<string> tell, Language language)
    {
        (_faults, _tell, _language) = (scenario.Procedure.Faults, tell, language);
        if (_faults.Count == 0)
        {
            throw ProblemException.BadInput($"The drill '{scenario.Id}' has no faults that an instructor could bring about.", "Leave --instructor out, or write 'faults' into the scenario.");
        }
    }

    /// <summary>Reads until the input ends.</summary>
    public void Listen(TextReader input)
    {
        TellFaults();
        new Thread(() => ReadAll(input)) { IsBackground = true, Name = "instructor" }.Start();
    }

    public void ReadAll(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            _lines.Enqueue(line.Trim());
        }
    }

    /// <summary>Carries out what was written since the last time; between two ticks.</summary>
    public void Apply(SessionHost host)
    {
        while (_lines.TryDequeue(out string? line))
        {
            if (line.Length == 0)
            {
                TellFaults();
                continue;
            }

            try
            {
                FaultId fault = FaultOf(line);
                host.Inject(fault);
                _tell(new LocalizedText($"已注入：{NameOf(fault)}", $"Brought about: {NameOf(fault)}").In(_language));
            }
            catch (ProblemException problem)
            {
                _tell(problem.Message.Trim());
            }
        }
    }

    private FaultId FaultOf(string line) => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= _faults.Count
        ? _faults[number - 1].Id
        : new FaultId(line);

    private string NameOf(FaultId fault) => _faults.First(known => known.Id == fault).Name.In(_language);

    private void TellFaults()
    {
        for (int i = 0; i < _faults.Count; i++)
        {
            _tell($"{i + 1}  {_faults[i].Id}: {_faults[i].Name.In(_language)}");
        }
    }
}
