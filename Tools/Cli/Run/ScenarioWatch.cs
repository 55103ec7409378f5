using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>What became of a scenario's files: it was read anew, or what is wrong with them.</summary>
internal sealed record ScenarioEdit(Scenario? Scenario, ProblemException? Problem);

/// <summary>
/// Looks at a scenario's folder a few times a second and reads it again when its text has changed and the saving has come to rest. It looks by itself,
/// since network folders and editors that save by renaming do not tell. On a thread of its own; edits are taken by another.
/// </summary>
internal sealed class ScenarioWatch : IDisposable
{
    private const int LooksUntilLost = 8;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly string _folder;
    private readonly ITimer _timer;
    private readonly Lock _looking = new();
    private string _known;
    private string _atLastLook;
    private string _hash;
    private int _failedLooks;
    private ScenarioEdit? _edit;

    /// <param name="scenario">As the session runs it, just read from its folder.</param>
    public ScenarioWatch(Scenario scenario, TimeProvider clock)
    {
        (_folder, _hash) = (scenario.Identity.Folder, scenario.ContentHash);
        _known = _atLastLook = Signature();
        _timer = clock.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>The newest edit, once.</summary>
    public bool TryTake([NotNullWhen(true)] out ScenarioEdit? edit)
    {
        edit = Interlocked.Exchange(ref _edit, null);
        return edit is not null;
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!_looking.TryEnter())
        {
            return;
        }

        try
        {
            string now = Signature();
            _failedLooks = 0;
            bool isAtRest = now == _atLastLook;
            _atLastLook = now;
            if (isAtRest && now != _known)
            {
                Read();
                _known = now;
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // A file that is being replaced is there again at one of the next looks.
            if (++_failedLooks == LooksUntilLost)
            {
                Interlocked.Exchange(ref _edit, new ScenarioEdit(null, Unreadable(cause)));
            }
        }
        finally
        {
            _looking.Exit();
        }
    }

    private void Read()
    {
        try
        {
            Scenario scenario = ScenarioLoader.Load(_folder);
            if (scenario.ContentHash != _hash)
            {
                _hash = scenario.ContentHash;
                Interlocked.Exchange(ref _edit, new ScenarioEdit(scenario, null));
            }
        }
        catch (ProblemException problem)
        {
            _hash = "";
            Interlocked.Exchange(ref _edit, new ScenarioEdit(null, problem));
        }
    }

    private ProblemException Unreadable(Exception cause) => ProblemException.EnvironmentLacking(
        $"The scenario's folder '{_folder}' cannot be read any more ({cause.Message}).", "Bring it back, or make it readable; until then the session goes on as it is.", cause);

    private string Signature() => string.Join('|', Directory.EnumerateFiles(_folder, "*.yaml").Order(StringComparer.Ordinal).Select(SignatureOf));

    private static string SignatureOf(string path)
    {
        var file = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.LastWriteTimeUtc.Ticks} {(file.Exists ? file.Length : 0)}");
    }
}
