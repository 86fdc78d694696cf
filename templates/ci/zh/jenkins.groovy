// 由 `kactl ci init --provider jenkins` 生成。改动之后，kactl 不再覆盖它。
pipeline {
    agent any // 任何装有 Python 3.11 以上和 git 的执行机
    options {
        timeout(time: 15, unit: 'MINUTES')
    }
    triggers {
        cron('H 21 * * *') // 每晚一次
    }
    stages {
        stage('安装 kactl') {
            steps {
                sh 'python3 -m venv "$WORKSPACE_TMP/kactl" && "$WORKSPACE_TMP/kactl/bin/pip" install "kactl==@version@"'
                // 评审结论要看完整历史。
                sh 'if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --unshallow --tags; fi'
            }
        }
        stage('规则检查') {
            when { changeRequest() }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ gate check --base "origin/$CHANGE_TARGET" --format markdown > kactl-comment.md || true
                    @kactl@ check --base "origin/$CHANGE_TARGET" --format junit > kactl.xml || true
                    @kactl@ check --base "origin/$CHANGE_TARGET"
                '''
            }
        }
        // 只有这个阶段会拦住发布。标签按 kactl.yaml 中表示上线版本的规则。
        stage('上线评审') {
            when { tag pattern: '@tags-pattern@', comparator: 'REGEXP' }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ gate check "release@$TAG_NAME" --format junit > kactl.xml || true
                    @kactl@ gate check "release@$TAG_NAME"
                '''
            }
        }
        stage('到期事项') {
            when { triggeredBy 'TimerTrigger' }
            steps {
                sh '''
                    PATH="$WORKSPACE_TMP/kactl/bin:$PATH"
                    @kactl@ check --due
                '''
            }
        }
    }
    post {
        always {
            junit testResults: 'kactl.xml', allowEmptyResults: true
            archiveArtifacts artifacts: 'kactl-comment.md', allowEmptyArchive: true
        }
    }
}
