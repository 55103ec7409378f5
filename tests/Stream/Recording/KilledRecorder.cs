using System.IO.MemoryMappedFiles;
using VRLab.Core;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

/// <summary>
/// A process that records several sessions at several speeds and notes, in memory shared through a file, how far each has
/// come. It never ends by itself for long: the test kills it.
/// </summary>
internal static class KilledRecorder
{
    public const int Sessions = 5;
    public const string NotesFileName = "notes";
    private const double LongestSeconds = 20;

    /// <summary>Simulation ticks per wall second of a session: slow motion, real time, and as fast as the machine allows.</summary>
    public static double SpeedOf(int session) => session switch { 0 => 9, 1 => 45, 2 => 90, 3 => 900, _ => 40_000 };

    public static string PathOf(string folder, int session) => Path.Combine(folder, $"session{session}.vrs");

    /// <summary>The tick that each session had written or was about to write when the process died; -1 where it had not begun.</summary>
    public static long[] ReadNotes(string folder)
    {
        byte[] notes = File.ReadAllBytes(Path.Combine(folder, NotesFileName));
        return [.. Enumerable.Range(0, Sessions).Select(i => BitConverter.ToInt64(notes, i * sizeof(long)) - 1)];
    }

    public static void Run(string folder, ulong seed)
    {
        using var notes = MemoryMappedFile.CreateFromFile(Path.Combine(folder, NotesFileName), FileMode.Create, null, Sessions * sizeof(long));
        using MemoryMappedViewAccessor view = notes.CreateViewAccessor();
        var random = new DeterministicRandom(seed);
        RecordingWriter[] writers = [.. Enumerable.Range(0, Sessions).Select(i => RecordingWriter.Create(PathOf(folder, i), TimeProvider.System))];
        long[] written = [.. Enumerable.Repeat(-1L, Sessions)];
        Console.Out.WriteLine("recording");
        Console.Out.Flush();
        long began = TimeProvider.System.GetTimestamp();
        double seconds = 0;
        while (seconds < LongestSeconds)
        {
            for (int i = 0; i < Sessions; i++)
            {
                Advance(writers[i], ref written[i], (long)(seconds * SpeedOf(i)), view, i * sizeof(long));
            }

            Thread.Sleep(random.NextInt32(3));
            seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        }
    }

    private static void Advance(RecordingWriter writer, ref long written, long due, MemoryMappedViewAccessor notes, long place)
    {
        if (written < 0)
        {
            notes.Write(place, 1L);
            writer.Write(0, ParticipantId.Host, TestRecordings.Header);
            written = 0;
        }

        while (written < due)
        {
            written++;
            notes.Write(place, written + 1);
            writer.Write(written, TestRecordings.Learner, TestRecordings.InputAt(written));
        }

        writer.FlushIfDue();
    }
}
