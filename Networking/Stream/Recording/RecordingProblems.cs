using VRLab.Core;

namespace VRLab.Stream.Recording;

/// <summary>What can be wrong with a recording, in words for a teacher.</summary>
internal static class RecordingProblems
{
    public static ProblemException Damaged(string name, long offset, string what) => ProblemException.BadInput(
        $"{name}, byte {offset}: the recording is damaged: {what}.", "Copy the file again from where it was recorded.");

    public static ProblemException Newer(string name, long offset, long found, long known) => ProblemException.BadInput(
        $"{name}, byte {offset}: the recording has format version {found}, and this program reads up to version {known}.", "Update VRLab and try again.");

    public static ProblemException Empty(string name, long offset) => ProblemException.BadInput(
        $"{name}, byte {offset}: the recording ends before its header; the session was cut short before anything was written.",
        "There is nothing to replay or score here; record the session again.");

    public static ProblemException NoHeader(string name, RecordKind found) => ProblemException.BadInput(
        $"{name}, byte {RecordingPreamble.ByteCount}: a recording begins with a {nameof(RecordKind.SessionHeader)}, this one begins with {found}.",
        "The file was written by another program; give a session.vrs that VRLab wrote.");

    public static ProblemException CannotOpen(string path, Exception cause) => ProblemException.BadInput(
        $"{path}: the recording cannot be opened ({cause.Message})", "Check the path and that you may read the file.", cause);

    public static ProblemException CannotCreate(string path, Exception cause) => ProblemException.EnvironmentLacking(
        $"{path}: the recording cannot be created ({cause.Message})", "Choose a folder that you may write to, with --out.", cause);

    public static ProblemException AlreadyThere(string path) => ProblemException.BadInput(
        $"{path}: there is a recording already, and it is never overwritten.", "Choose another folder with --out, or move the old session away.");

    public static ProblemException CannotWrite(string name, long offset, Exception cause) => ProblemException.EnvironmentLacking(
        $"{name}, byte {offset}: nothing more can be recorded ({cause.Message}) What was recorded before stays readable.",
        "Free space on the disk, or choose another one with --out, and start again.",
        cause);
}
