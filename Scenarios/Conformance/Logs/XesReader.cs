using System.Xml;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Reads XES logs (IEEE 1849-2016), plain or gzipped, as a stream: only the traces' activities are kept. An event's activity is its
/// <c>concept:name</c> or what the chosen classifier says; nested attributes are skipped, globals fill in for what an event lacks.
/// Where a log has a lifecycle, only completed events count, unless <see cref="LogOptions.Lifecycle"/> says otherwise.
/// </summary>
public sealed class XesReader
{
    private readonly string _path;
    private readonly LogOptions _options;
    private readonly XmlReader _xml;
    private readonly XesHeader _header = new();
    private readonly List<XesTrace> _traces = [];
    private readonly EventLogBuilder _builder = new();
    private readonly LogTime _times = new(isDayFirst: false);
    private string[]? _keys;
    private bool _hasComplete;

    private XesReader(string path, LogOptions options, XmlReader xml)
    {
        _path = path;
        _options = options;
        _xml = xml;
    }

    /// <exception cref="ProblemException">The file is malformed, hostile or no log.</exception>
    public static EventLog Read(string path, LogOptions? options = null) => BoundedXml.Guard(path, () =>
    {
        using Stream stream = InputFiles.Open(path);
        using XmlReader xml = BoundedXml.OpenLog(stream);
        return new XesReader(path, options ?? new LogOptions(), xml).Read();
    });

    private EventLog Read()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "log")
        {
            throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(_xml)}: <{_xml.LocalName}> is not a <log>, so this is no XES file.", "Give an XES file (IEEE 1849).");
        }

        ReadChildren(ReadOfLog);
        var filter = new LifecycleFilter(_options.Lifecycle, _hasComplete);
        foreach (XesTrace trace in _traces)
        {
            _builder.Add(trace.Id, trace.Events.Where(e => filter.Keeps(e.Lifecycle)).Select(e => e.Activity));
        }

        return _builder.Build([.. _header.ClassifierNames]);
    }

    private void ReadOfLog()
    {
        switch (_xml.LocalName)
        {
            case "trace":
                _keys ??= _header.KeysOf(_options.Classifier, _path);
                ReadTrace();
                break;
            case "global":
                ReadGlobal();
                break;
            case "classifier":
                _header.AddClassifier(_xml.GetAttribute("name"), _xml.GetAttribute("keys"), _xml.GetAttribute("scope"));
                _xml.Skip();
                break;
            default:
                SkipChecked();
                break;
        }
    }

    private void ReadGlobal()
    {
        bool isOfEvents = _xml.GetAttribute("scope") != "trace";
        ReadChildren(() =>
        {
            if (isOfEvents && _xml.GetAttribute("key") is { } key)
            {
                _header.Globals[key] = _xml.GetAttribute("value") ?? "";
            }

            SkipChecked();
        });
    }

    private void ReadTrace()
    {
        string? id = null;
        var events = new List<XesEvent>();
        ReadChildren(() =>
        {
            if (_xml.LocalName == "event")
            {
                events.Add(ReadEvent());
                return;
            }

            id = _xml.GetAttribute("key") == "concept:name" ? _xml.GetAttribute("value") : id;
            SkipChecked();
        });
        _traces.Add(new XesTrace(id ?? $"{_traces.Count + 1}", _options.SortByTime ? [.. events.OrderBy(e => e.Time)] : [.. events]));
    }

    private XesEvent ReadEvent()
    {
        int line = BoundedXml.LineOf(_xml);
        var values = new string?[_keys!.Length];
        string? lifecycle = null;
        double time = double.MinValue;
        ReadChildren(() =>
        {
            (string? key, string? value) = (_xml.GetAttribute("key"), _xml.GetAttribute("value"));
            int place = Array.IndexOf(_keys, key);
            values[place < 0 ? 0 : place] = place < 0 ? values[0] : value;
            lifecycle = key == "lifecycle:transition" ? value : lifecycle;
            time = key == "time:timestamp" && _options.SortByTime ? _times.SecondsOf(value, _path, BoundedXml.LineOf(_xml)) : time;
            SkipChecked();
        });
        lifecycle ??= _header.Globals.GetValueOrDefault("lifecycle:transition");
        _hasComplete |= LifecycleFilter.IsComplete(lifecycle);
        return new XesEvent(_builder.Share(ActivityOf(values, line)), lifecycle is null ? null : string.Intern(lifecycle), time);
    }

    private string ActivityOf(string?[] values, int line)
    {
        for (int index = 0; index < values.Length; index++)
        {
            values[index] ??= _header.Globals.GetValueOrDefault(_keys![index]);
        }

        if (values[0] is null && values.All(value => value is null))
        {
            throw ProblemException.BadInput($"{_path}:{line}: the event has no '{_keys![0]}'.", "Name the attribute that tells the activity with --classifier KEY.");
        }

        return values.Length == 1 ? values[0]! : string.Join('+', values);
    }

    /// <summary>Calls for each child element; the reader stands on its start tag, and the call moves past it.</summary>
    private void ReadChildren(Action child)
    {
        BoundedXml.CheckElement(_xml, _path);
        bool isEmpty = _xml.IsEmptyElement;
        int depth = _xml.Depth;
        _xml.Read();
        while (!isEmpty && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                child();
            }
            else
            {
                _xml.Read();
            }
        }

        if (!isEmpty)
        {
            _xml.Read();
        }
    }

    private void SkipChecked()
    {
        int depth = _xml.Depth;
        do
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                BoundedXml.CheckElement(_xml, _path);
            }
        }
        while (_xml.Read() && (_xml.Depth > depth || (_xml.Depth == depth && _xml.NodeType == XmlNodeType.EndElement)));
    }

    private sealed record XesTrace(string Id, XesEvent[] Events);

    private readonly record struct XesEvent(string Activity, string? Lifecycle, double Time);
}
