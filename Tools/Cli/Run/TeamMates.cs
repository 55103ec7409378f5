using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>
/// The virtual learners in the roles of a team that nobody took. They know the session by its stream, and the host by what they submit: as people who
/// join from elsewhere would.
/// </summary>
internal sealed class TeamMates
{
    private readonly SessionHost _host;
    private readonly Scenario _scenario;
    private readonly KitGeometry _geometry;
    private readonly SessionMirror _mirror;
    private readonly Language _language;
    private readonly SessionTeam _team;
    private readonly Dictionary<ParticipantId, VirtualLearner.VirtualLearner> _players = [];

    private TeamMates(SessionHost host, Scenario scenario, KitGeometry geometry, SessionMirror mirror, Language language)
    {
        (_host, _scenario, _geometry, _mirror, _language) = (host, scenario, geometry, mirror, language);
        _team = new SessionTeam(host);
    }

    /// <summary>All have done what is theirs.</summary>
    public bool AreFinished => _players.Values.All(player => player.IsFinished);

    /// <summary>What they could not do, in plain words.</summary>
    public IEnumerable<string> Failures => _players.Values.SelectMany(player => player.Failures);

    /// <summary>Whom they move, with their roles.</summary>
    public IEnumerable<(ParticipantId Seat, string Role)> Seats => _players.Keys.Select(seat => (seat, _mirror.RoleOf(seat)));

    /// <summary>Lets a virtual learner join for each role that nobody has yet; nobody where the scenario is for one alone.</summary>
    public static TeamMates Join(
        SessionHost host, Scenario scenario, KitGeometry geometry, IReadOnlyList<LearnerFault> faults, SessionMirror mirror, Language language)
    {
        var mates = new TeamMates(host, scenario, geometry, mirror, language);
        string[] taken = [.. mirror.Participants.Select(who => who.Joined.Role)];
        foreach (ScenarioRole role in scenario.Procedure.Roles.Where(role => !taken.Contains(role.Id)))
        {
            ParticipantId participant = host.Join(role.Name.In(language), role.Id, "none", "auto");
            mates.Add(participant, faults, geometry.PartOf(role.Id));
        }

        return mates;
    }

    /// <summary>What they do in the tick that comes.</summary>
    public void Submit() => _team.Submit();

    /// <summary>A virtual learner goes on for somebody who is gone, from where they stood, unless one plays there already. It takes part in its own way.</summary>
    /// <returns>The role.</returns>
    public string StepIn(ParticipantId seat)
    {
        string role = _mirror.RoleOf(seat);
        if (!_players.ContainsKey(seat))
        {
            _host.Replace(seat, _scenario.Procedure.Roles.First(known => known.Id == role).Name.In(_language), "none", "auto");
            _host.Submit(seat, default(LearnerSettings));
            Add(seat, [], _geometry.PartOf(role) with { Resumes = true });
        }

        return role;
    }

    /// <summary>Somebody else plays the role from now on.</summary>
    /// <returns>The role.</returns>
    public string Leave(ParticipantId seat)
    {
        _team.Remove(seat);
        _players.Remove(seat);
        return _mirror.RoleOf(seat);
    }

    private void Add(ParticipantId seat, IReadOnlyList<LearnerFault> faults, LearnerPart part)
    {
        var talk = new TeamTalk(_scenario, _mirror, seat, part.Role, _language);
        var phrases = new SpokenPhrases(_scenario, _language, part.Role);
        var player = new VirtualLearner.VirtualLearner(_scenario, _geometry.Of, faults, _mirror, seat, part: part)
        {
            Talk = talk,
            PhraseSpoken = phrase => _host.Submit(seat, phrases.Say(phrases.IndexOf(phrase), _host.Tick, SpeechSource.Virtual)),
        };
        _team.Add(seat, player.Next, talk.TrySay);
        _players.Add(seat, player);
    }
}
